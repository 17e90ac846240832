import { readSchemaSource } from './readSchemaSource';
import { SqlDialect } from './sql/SqlDialect';

const read = (text: string, dialect?: SqlDialect) =>
  readSchemaSource(text, 'ddl', { dialect });

describe('a dialect', () => {
  it.each<[SqlDialect, string, string]>([
    ['sqlserver', 'timestamp', 'string'],
    ['postgres', 'timestamp', 'timestamp'],
    ['oracle', 'date', 'timestamp'],
    ['mysql', 'date', 'date'],
    ['snowflake', 'number', 'integer'],
    ['oracle', 'number', 'number'],
    ['postgres', 'bit', 'string'],
    ['sqlserver', 'bit', 'boolean'],
  ])('%s decides that %s is %s', async (dialect, type, logicalType) => {
    const { schemas } = await read(`create table t (a ${type})`, dialect);
    expect(schemas[0].fields[0].logicalType).toBe(logicalType);
  });

  it('that is unknown is refused', async () => {
    await expect(
      read('create table t (a int)', 'cobol' as SqlDialect),
    ).rejects.toThrow(
      'Dialect "cobol" is unknown; allowed: postgres, snowflake',
    );
  });

  it('that is not told is found where quotes need a backslash', async () => {
    const script = (comment: string) =>
      `create table t (a string comment ${comment}, b int)`;
    const descriptions = async (comment: string) =>
      (await read(script(comment))).schemas[0].fields.map(
        field => field.description,
      );
    expect(await descriptions("'it\\'s'")).toEqual(["it's", undefined]);
    expect(await descriptions("'C:\\'")).toEqual(['C:\\', undefined]);
  });
});

describe('several statements', () => {
  it('give a schema per table and a note about the rest', async () => {
    const { schemas, notes } = await read(`
      DROP TABLE IF EXISTS a;
      CREATE TABLE a (id int);
      INSERT INTO a VALUES (1, ';'), (2, ')');
      CREATE VIEW v AS SELECT * FROM a;
      CREATE TABLE c AS SELECT * FROM a;
      CREATE TABLE d (x, y) AS SELECT 1, 2;
      CREATE TABLE e LIKE a;
      CREATE TABLE s.b (id int);
    `);
    expect(schemas.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(notes).toEqual([
      'v (line 5, column 7) is a view: its types come from a query; it is left out.',
      'c (line 6, column 7) has no list of columns with types; it is left out.',
      'd (line 7, column 7) has no list of columns with types; it is left out.',
      'e (line 8, column 7) has no list of columns with types; it is left out.',
      '2 other statements are ignored (DROP, INSERT).',
    ]);
  });

  it('need no semicolon, as in SQL Server', async () => {
    const { schemas } = await read(`CREATE TABLE a (id int)
CREATE TABLE b (id int)
EXEC sp_help`);
    expect(schemas.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('keep the schema in the name where tables have the same', async () => {
    const { schemas } = await read(
      "create table x.a (id int); create table y.a (id int); comment on column y.a.id is 'B'",
    );
    expect(schemas.map(({ name }) => name)).toEqual(['x.a', 'y.a']);
    expect(schemas.map(({ fields }) => fields[0].description)).toEqual([
      undefined,
      'B',
    ]);
  });

  it('may create a table again; the last one counts', async () => {
    const { schemas, notes } = await read(
      'create table a (id int); create or replace table a (no int)',
    );
    expect(schemas).toEqual([
      {
        name: 'a',
        fields: [{ name: 'no', logicalType: 'integer', physicalType: 'int' }],
      },
    ]);
    expect(notes).toEqual([
      'a is created more than once; the last one counts.',
    ]);
  });
});

describe('notes tell', () => {
  it.each([
    ['a int, b my_type', 't.b: type "my_type" is unknown; string is assumed.'],
    ['a, b int', 't.a has no type; string is assumed.'],
    [
      'a int b text, c int',
      't.a: "b text" was not understood and is left out; a comma may be missing (line 1, column 23).',
    ],
    [
      'a int, b int, unique (a, b)',
      't: that a, b are unique together is left out; a field can only be unique by itself.',
    ],
    [
      'a int, primary key (b)',
      't: the primary key names "b", which is no column.',
    ],
    [
      'LIKE x INCLUDING ALL, a int',
      't: the columns that LIKE copies are not in the text.',
    ],
  ])('%s', async (columns, note) => {
    const { notes } = await read(`create table t (${columns})`);
    expect(notes).toEqual([note]);
  });
});

it.each([
  'key varchar(20)',
  "key enum('a')",
  'index int',
  'period text',
  'like_count int',
  'comment text',
  'check_in date',
  'options varchar(max)',
  'date date not null',
  'projection text',
])('%s is a column, not a rule', async column => {
  const { schemas } = await read(`create table t (id int, ${column})`);
  expect(schemas[0].fields.map(({ name }) => name)).toEqual([
    'id',
    column.split(' ')[0],
  ]);
});

describe('is refused with its place', () => {
  it.each([
    [
      'CREATE TABLE orders (\n  id int,\n  name text',
      'The SQL cannot be read at line 1, column 21: the bracket that opens the columns of table orders is not closed',
    ],
    [
      "CREATE TABLE orders (\n  id int DEFAULT 'x\n)",
      "The SQL cannot be read at line 2, column 18: the text with the quote ' that opens there is not closed",
    ],
    [
      'CREATE TABLE orders (\n  id int,\n  5 text)',
      'The SQL cannot be read at line 3, column 3: found "5 text" in table orders; allowed: the name of a column and its type, such as id INTEGER',
    ],
    [
      'CREATE TABLE orders (id 5)',
      'The SQL cannot be read at line 1, column 25: found "5" behind column id of table orders; allowed: a type such as INTEGER or VARCHAR(20)',
    ],
    [
      'CREATE TABLE (id int)',
      'The SQL cannot be read at line 1, column 14: CREATE TABLE has no name there; allowed: a name such as orders or sales.orders',
    ],
    [
      'CREATE TABLE orders (id int, id text)',
      'orders has two columns with the name "id"; allowed: every name once',
    ],
    [
      'Dear colleagues, here is the table',
      'The text is not SQL: found "Dear" at line 1, column 1; allowed: statements such as CREATE TABLE orders (id INTEGER NOT NULL)',
    ],
    [
      'SELECT * FROM a; DELETE FROM b',
      'The SQL has no CREATE TABLE; found SELECT, DELETE. Allowed: CREATE TABLE with a list of columns and their types',
    ],
    [
      'CREATE OR REPLACE VIEW sales.v AS SELECT 1',
      'The SQL holds no column types: sales.v (line 1, column 1) is a view: its types come from a query; it is left out. Allowed:',
    ],
    [
      'CREATE TABLE t AS (SELECT 1)',
      'The SQL holds no column types: t (line 1, column 1) has no list of columns with types',
    ],
    ['-- nothing', 'The text holds no SQL; allowed: CREATE TABLE'],
  ])('%j', async (text, message) => {
    const error = await read(text).catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toContain(message);
  });

  it('when a table has too many columns', async () => {
    const columns = (count: number) =>
      Array.from({ length: count }, (_, i) => `c${i} int`).join(',');
    await expect(
      read(`create table orders (${columns(2000)})`),
    ).rejects.toThrow('orders has 2,000 columns; allowed: at most 1,000');
    const { schemas } = await read(`create table orders (${columns(1000)})`);
    expect(schemas[0].fields).toHaveLength(1000);
  });

  it('when there are too many tables', async () => {
    await expect(read('create table a (b int);'.repeat(1001))).rejects.toThrow(
      'The SQL has more than 1,000 tables; allowed: at most 1,000',
    );
  });
});
