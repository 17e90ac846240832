import { LogicalType } from '../ContractField';
import { SqlDialect } from './sql/SqlDialect';

const words: Record<LogicalType, string> = {
  string:
    'char nchar character varchar nvarchar varchar2 nvarchar2 bpchar text ntext ' +
    'citext string clob nclob tinytext mediumtext longtext uuid uniqueidentifier ' +
    'enum enum8 enum16 set inet cidr macaddr macaddr8 ipaddress xml xmltype bytea ' +
    'binary varbinary varbyte blob tinyblob mediumblob longblob bytes image raw ' +
    'varbit interval ltree tsvector tsquery name sysname rowid urowid rowversion ' +
    'bfile fixedstring hierarchyid geography geometry sdo_geometry point line ' +
    'lseg box path polygon circle linestring multipoint multilinestring ' +
    'multipolygon geometrycollection int4range int8range numrange tsrange ' +
    'tstzrange daterange national sql_variant hllsketch hyperloglog void file oid',
  integer:
    'int integer bigint smallint tinyint mediumint int2 int4 int8 int16 int32 ' +
    'int64 int128 int256 uint8 uint16 uint32 uint64 uint128 byteint hugeint ' +
    'uhugeint ubigint uinteger usmallint utinyint serial bigserial smallserial ' +
    'serial2 serial4 serial8 long short byte year signed bignum',
  number:
    'float float4 float8 float16 float32 float64 double real numeric decimal ' +
    'number dec fixed money smallmoney decfloat binary_float binary_double half ' +
    'halffloat bignumeric bigdecimal decimal32 decimal64 decimal128',
  boolean: 'bool boolean logical',
  date: 'date date32',
  timestamp:
    'timestamp timestamptz timestampntz timestampltz timestamp_ntz timestamp_ltz ' +
    'timestamp_tz timestamp_s timestamp_ms timestamp_us timestamp_ns datetime ' +
    'datetime2 datetime64 smalldatetime datetimeoffset',
  time: 'time timetz time_ns',
  object:
    'struct map object variant json jsonb super row record hstore uniontype union ' +
    'tuple range',
  array: 'array list multiset vector _int4 _int8 _text _varchar nested',
};

const known = new Map<string, LogicalType>(
  (Object.entries(words) as [LogicalType, string][]).flatMap(
    ([logicalType, names]) =>
      names.split(' ').map(name => [name, logicalType] as const),
  ),
);

const decimals = new Set(['number', 'numeric', 'decimal', 'dec', 'fixed']);

/** What the same word means in only one dialect. */
const special: Partial<Record<SqlDialect, Record<string, LogicalType>>> = {
  postgres: { bit: 'string' },
  redshift: { bit: 'string' },
  duckdb: { bit: 'string' },
  // A rowversion, despite its name.
  sqlserver: { timestamp: 'string' },
  // It has hours and minutes; LONG is a text.
  oracle: { date: 'timestamp', long: 'string' },
  // Without arguments they have no digits after the point.
  snowflake: { number: 'integer', numeric: 'integer', decimal: 'integer' },
};

/** The arguments of a type: `(38,0)` gives `['38', '0']`. */
function argumentsOf(type: string): string[] {
  const open = type.indexOf('(');
  const close = type.indexOf(')', open);
  if (open < 0 || close < 0) return [];
  return type
    .slice(open + 1, close)
    .split(',')
    .map(argument => argument.trim());
}

function ofDecimal(args: string[]): LogicalType {
  const scale = args[1] ?? '0';
  return /^\d{1,3}$/.test(args[0]) && scale === '0' ? 'integer' : 'number';
}

/**
 * The logical type for a type of a warehouse; undefined for types that nobody
 * knows, such as an enum that a script defines.
 */
export function logicalTypeOf(
  physicalType: string,
  dialect?: SqlDialect,
): LogicalType | undefined {
  const type = physicalType
    .trim()
    .toLowerCase()
    // ClickHouse wraps types.
    .replace(/^(?:nullable\(|lowcardinality\()+/, '');
  if (type.endsWith(']') || /\barray(\[\d{0,9}\])?$/.test(type)) return 'array';
  const name = /^[\w$ ]*\.?[\w$]*/.exec(type)?.[0] ?? '';
  const base = name.split('.').pop()!.split(' ')[0];
  const args = argumentsOf(type);
  if (base === 'tinyint' && args[0] === '1') return 'boolean';
  if (decimals.has(base) && args.length > 0) return ofDecimal(args);
  const own = dialect && special[dialect]?.[base];
  if (own) return own;
  if (base === 'bit') {
    const single = args.length === 0 || args[0] === '1';
    return single && !type.includes('varying') ? 'boolean' : 'string';
  }
  if (base === 'long' && type.startsWith('long ')) return 'string';
  return known.get(base);
}
