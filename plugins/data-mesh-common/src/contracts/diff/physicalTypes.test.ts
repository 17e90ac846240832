import { compareTypes } from './physicalTypes';

it.each([
  ['varchar(36)', 'VARCHAR (36)', 'same'],
  ['character varying(36)', 'varchar(36)', 'same'],
  ['varchar(36)', 'varchar(20)', 'narrower'],
  ['varchar(36)', 'varchar', 'wider'],
  ['text', 'varchar(20)', 'narrower'],
  ['int', 'bigint', 'wider'],
  ['int64', 'integer', 'narrower'],
  ['number(12,2)', 'decimal(14, 2)', 'wider'],
  // One digit less before the point.
  ['number(12,2)', 'number(12,3)', 'narrower'],
  // 38 digits without a fraction in one database, any number in another.
  ['number(12,2)', 'number', 'different'],
  ['timestamp', 'timestamp with time zone', 'different'],
  ['timestamp_tz', 'timestamp with time zone', 'same'],
  ['map<string, int>', 'MAP<STRING,  INT>', 'same'],
  ['map<string, int>', 'map<string, bigint>', 'different'],
  ['variant', 'object', 'different'],
  ['table', 'view', 'same'],
  ['table', 'topic', 'different'],
  ['', 'text', 'different'],
])('%s becomes %s: %s', (before, after, relation) => {
  expect(compareTypes(before, after)).toBe(relation);
});
