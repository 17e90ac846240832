import { LogicalType } from '../ContractField';
import { logicalTypeOf } from './logicalTypes';

it.each<[LogicalType, string[]]>([
  [
    'string',
    [
      'VARCHAR(20)',
      'character varying(20)',
      'TEXT',
      'nvarchar(max)',
      'STRING',
      'uuid',
      'uniqueidentifier',
      'BYTES',
      'varbinary(8)',
      "enum('a')",
      'inet',
      'interval year to month',
      'GEOGRAPHY',
      'xml',
      'CLOB',
      'bit varying(8)',
      'bit(8)',
      'LONG RAW',
      'pg_catalog.text',
    ],
  ],
  [
    'integer',
    [
      'int',
      'BIGINT',
      'int4',
      'INT64',
      'bigint unsigned',
      'tinyint(3)',
      'NUMBER(38,0)',
      'decimal(10)',
      'HUGEINT',
      'serial',
      'byteint',
      'year(4)',
    ],
  ],
  [
    'number',
    [
      'numeric',
      'NUMBER',
      'decimal(10, 2)',
      'double precision',
      'FLOAT64',
      'real',
      'money',
      'BIGNUMERIC',
      'NUMBER(*,2)',
    ],
  ],
  ['boolean', ['bool', 'BOOLEAN', 'bit', 'bit(1)', 'tinyint(1)']],
  ['date', ['date', 'DATE']],
  [
    'timestamp',
    [
      'timestamp',
      'timestamp(6) with time zone',
      'TIMESTAMP_NTZ(9)',
      'timestamptz',
      'datetime',
      'datetime2(7)',
      'smalldatetime',
      'datetimeoffset',
    ],
  ],
  ['time', ['time', 'time(6)', 'timetz', 'time without time zone']],
  [
    'object',
    [
      'STRUCT<a INT64>',
      'map(varchar, int)',
      'jsonb',
      'VARIANT',
      'SUPER',
      'row(a int)',
    ],
  ],
  [
    'array',
    [
      'ARRAY<STRING>',
      'text[]',
      'integer[3]',
      'int ARRAY',
      'array(varchar)',
      'vector(3)',
    ],
  ],
])('%s: %j', (logicalType, types) => {
  for (const type of types) {
    expect([type, logicalTypeOf(type)]).toEqual([type, logicalType]);
  }
});

it.each(['', 'my_type', 'sales.state', 'constructor', '(', '5'])(
  '%j is unknown',
  type => {
    expect(logicalTypeOf(type)).toBeUndefined();
  },
);
