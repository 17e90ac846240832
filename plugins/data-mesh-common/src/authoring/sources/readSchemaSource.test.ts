import fc from 'fast-check';
import { detectSchemaFormat } from './detect';
import { MAX_SOURCE_LENGTH } from './limits';
import { readSchemaSource } from './readSchemaSource';
import { SCHEMA_FORMATS, SchemaFormat } from './SchemaSource';

describe('the format is told by the text', () => {
  it.each<[SchemaFormat, string]>([
    ['ddl', 'create table a (id int)'],
    [
      'ddl',
      '-- a comment\n/* and\none */ CREATE\n  OR REPLACE TABLE a (id int)',
    ],
    ['ddl', 'Here you go:\nCREATE TEMPORARY TABLE a (id int)'],
    ['ddl', 'SELECT 1'],
    ['ddl', 'INSERT INTO a VALUES (1)'],
    ['csv', 'update,delete\n1,2'],
    ['csv', 'select;from\n'],
    ['csv', 'comment'],
    ['csv', 'id,sql\n1,"create table a (id int)"'],
    ['csv', '| name | type |\n|---|---|\n| a | int |'],
    ['csv', 'anything else'],
    ['json-schema', '{"properties":{}}'],
    ['json-schema', ' \n{"$defs":{}}'],
    ['json-schema', '\uFEFF{"$schema":"x"}'],
    ['avro', '{"type":"record","fields":[]}'],
    ['avro', '[{"type":"enum"},{"type":"record"}]'],
    ['dbt-manifest', '{"metadata":{"dbt_schema_version":"v4"},"nodes":{}}'],
  ])('%s: %j', (format, text) => {
    expect(detectSchemaFormat(text)).toBe(format);
  });
});

it.each<[string, SchemaFormat | undefined, string]>([
  ['', undefined, 'The text is empty; allowed: ddl, csv, json-schema'],
  [' \n\t', undefined, 'The text is empty'],
  ['a', 'xml' as SchemaFormat, 'Format "xml" is unknown; allowed: ddl, csv'],
  [
    '{"a": 1}',
    undefined,
    'The JSON is of no known format; allowed: JSON Schema',
  ],
  [
    `create table a (id int);${' '.repeat(MAX_SOURCE_LENGTH)}`,
    undefined,
    'The SQL has 1,048,600 characters; allowed: at most 1,048,576',
  ],
  [
    `{"properties":{}}${' '.repeat(MAX_SOURCE_LENGTH)}`,
    undefined,
    'The JSON Schema has 1,048,593 characters; allowed: at most 1,048,576',
  ],
  ['id,name', 'ddl', 'The text is not SQL: found "id" at line 1, column 1'],
  ['id,name', 'avro', 'The JSON cannot be read at line 1, column 1: "i"'],
])('is refused: %.30j as %s', async (text, format, message) => {
  const error = await readSchemaSource(text, format).catch(e => e);
  expect(error.name).toBe('InputError');
  expect(error.message).toContain(message);
});

/** What reading ends with: the names of fields by schema, or an error. */
async function outcome(
  text: string,
  format: SchemaFormat | undefined,
): Promise<{ error?: Error; names: string[][] }> {
  try {
    const { schemas } = await readSchemaSource(text, format);
    return { names: schemas.map(s => s.fields.map(({ name }) => name)) };
  } catch (error) {
    return { error: error as Error, names: [] };
  }
}

describe('texts of strangers', () => {
  const words = fc.constantFrom(
    'CREATE TABLE t (',
    'CREATE TABLE',
    'a int',
    ',',
    ')',
    '(',
    ';',
    "'",
    '"',
    '`',
    '[',
    ']',
    '<',
    '>',
    'ARRAY<',
    'STRUCT<',
    'PRIMARY KEY',
    'UNIQUE',
    'CONSTRAINT',
    'COMMENT',
    'COMMENT ON COLUMN t.a IS',
    'ALTER TABLE t ADD',
    'CREATE UNIQUE INDEX i ON t (a)',
    'EXEC sp_addextendedproperty',
    'OPTIONS(',
    'PARTITIONED BY (',
    'DEFAULT',
    'NOT NULL',
    '--',
    '/*',
    '*/',
    '$$',
    '\n',
    'GO\n',
    '\\',
    '|',
    '---|---',
    '\t',
    'name',
    'type',
    '{',
    '}',
    ':',
    '"$ref"',
    '"#"',
    '"properties"',
    '"type":"record"',
    '"fields":[',
    '0',
    '.',
    '\uFEFF',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 40 }).map(parts => parts.join(' ')),
    fc.array(words, { maxLength: 40 }).map(parts => parts.join('')),
    fc.json(),
    fc
      .tuple(
        fc.constantFrom('properties', '$defs', 'allOf', 'items', 'nodes'),
        fc.jsonValue(),
      )
      .map(([key, value]) =>
        JSON.stringify({
          [key]: value,
          metadata: { dbt_schema_version: 1 },
          $schema: '',
        }),
      ),
    fc
      .jsonValue()
      .map(type =>
        JSON.stringify({ type: 'record', fields: [{ name: 'a', type }] }),
      ),
  );

  it('give fields or an InputError, with and without a format', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.option(fc.constantFrom(...SCHEMA_FORMATS), { nil: undefined }),
        async (text, format) => {
          const { error, names } = await outcome(text, format);
          expect(error?.name ?? 'InputError').toBe('InputError');
          expect(error?.message.length ?? 0).toBeLessThan(1_000);
          expect(error !== undefined || names.length > 0).toBe(true);
          for (const list of names) {
            expect(new Set(list).size).toBe(list.length);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const filled = (piece: string, start: string = '') =>
    start + piece.repeat(Math.floor(MAX_SOURCE_LENGTH / piece.length) - 10);

  it.each([
    ['brackets', filled('(', 'create table t (a int default ')],
    ['square brackets', filled('[', 'create table t (a ')],
    ['types in types', filled('ARRAY<', 'create table t (a ')],
    ['quotes', filled('"a"x', 'create table t (a ')],
    ['escaped quotes', filled("''", "create table t (a int default '")],
    ['backslashes', filled("\\'", "create table t (a int default '")],
    ['commas', filled(',', 'create table t (')],
    ['dots', filled('a.', 'create table ')],
    ['dollars', filled('$a$ $b$ ', 'create table t (a int);')],
    ['comments', filled('/**/', 'create table t (a int)')],
    ['lines', filled('\n', 'create table t (a int)')],
    ['creates', filled('create ')],
    ['views', filled('create view v;')],
    ['tables', filled('create table t (a b);')],
    ['unknown types', filled('a x,', 'create table t (')],
    ['keys', `${filled('a,', 'create table t (a int, primary key (')}a));`],
    ['rules', `${filled('unique(a),', 'create table t (a int, ')}b int);`],
    [
      'comments on columns',
      filled("comment on column t.a is 'x';", 'create table t (a int);'),
    ],
    [
      'unique indexes',
      filled('create unique index i on t (a);', 'create table t (a int);'),
    ],
    ['partitions', filled('partitioned by ', 'create table t (a int) ')],
    ['nullables', filled('nullable(', 'create table t (a ')],
    ['nested lists', filled('[')],
    ['nested objects', filled('{"items":')],
    ['a header', filled('a,')],
    ['CSV quotes', filled('"a"b,"c\n')],
    ['open quotes', filled('"')],
    ['quoted pairs', filled('"" ')],
    ['pipes', filled('|', '|a|\n|-|\n')],
    ['spaces', `${filled(' ', 'a')}b`],
    ['tabs', filled('\t', 'create')],
    ['carriage returns', filled('\r', 'a,b')],
  ])('are read fast: %s', async (_, text) => {
    for (const format of [undefined, 'ddl', 'csv'] as const) {
      const before = process.cpuUsage();
      const { error } = await outcome(text, format);
      expect(error?.name ?? 'InputError').toBe('InputError');
      // In microseconds: a second at most, with backtracking it would be minutes.
      expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
    }
  });
});
