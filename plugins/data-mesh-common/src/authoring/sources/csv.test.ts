import { readSchemaSource } from './readSchemaSource';
import { CSV_SAMPLE_LENGTH } from './limits';

const read = async (text: string) => {
  const { schemas, notes, format } = await readSchemaSource(text, 'csv');
  expect(format).toBe('csv');
  return { fields: schemas[0].fields, notes };
};
const types = async (text: string) =>
  Object.fromEntries(
    (await read(text)).fields.map(({ name, logicalType, required }) => [
      name,
      required ? `${logicalType}!` : logicalType,
    ]),
  );

describe('columns of data', () => {
  it.each([
    ['commas', 'id,name\n1,a\n2,b\n', { id: 'integer!', name: 'string!' }],
    [
      'semicolons',
      'id;price\n1;1,5\n2;1.234,50\n',
      { id: 'integer!', price: 'number!' },
    ],
    ['tabs', 'id\tat\n1\t2024-01-31\n', { id: 'integer!', at: 'date!' }],
    ['pipes', 'id|ok\n1|true\n', { id: 'integer!', ok: 'boolean!' }],
    ['Windows lines', 'id,ok\r\n1,no\r\n', { id: 'integer!', ok: 'boolean!' }],
    [
      'quotes',
      '"id, or no";"a ""b"""\n1;x\n',
      { 'id, or no': 'integer!', 'a "b"': 'string!' },
    ],
    [
      'a line in a cell',
      'id,text\n1,"a\nb"\n2,c\n',
      { id: 'integer!', text: 'string!' },
    ],
    [
      'a byte order mark',
      '\uFEFFid,name\n1,a\n',
      { id: 'integer!', name: 'string!' },
    ],
    ['one column', 'id\n1\n2\n', { id: 'integer!' }],
    [
      'a header alone',
      'id;name;2024',
      { id: 'string', name: 'string', '2024': 'string' },
    ],
  ])('with %s', async (_, text, expected) => {
    expect(await types(text)).toEqual(expected);
  });

  it.each([
    [['1', '-2', '0'], 'integer!'],
    [['007', '008'], 'string!'],
    [['01067'], 'string!'],
    [['1', '2.5'], 'number!'],
    [['1,5', '2'], 'number!'],
    [['1.234.567,89'], 'number!'],
    [['1e-5'], 'number!'],
    [['12345678901234567890123'], 'string!'],
    [['true', 'FALSE'], 'boolean!'],
    [['WAHR', 'FALSCH'], 'boolean!'],
    [['0', '1'], 'integer!'],
    [['31.12.2024', '1.2.2023'], 'date!'],
    [['12/31/2024'], 'date!'],
    [['2024-01-31', '2024-01-31 10:00:00'], 'timestamp!'],
    [['2024-01-31T10:00:00.123Z', '2024-01-31T10:00+02:00'], 'timestamp!'],
    [['10:30', '23:59:59'], 'time!'],
    [['1', 'a'], 'string!'],
    [['1', '', '3'], 'integer'],
    [['1', 'NULL'], 'integer'],
    [['', ''], 'string'],
  ])('%j are %s', async (values, expected) => {
    const rows = values.map(value => `x\t${value}`).join('\n');
    expect((await types(`k\ta\n${rows}\n`)).a).toBe(expected);
  });

  it('are guessed, and the note says so', async () => {
    expect((await read('a,b\n1,\n2,\n')).notes).toEqual([
      'Types and required columns are guessed from the first 2 rows; please check them.',
      'No values in b; string is assumed.',
    ]);
    expect((await read('a,b')).notes).toEqual([
      'There are no rows, so every column is a string.',
    ]);
  });
});

describe('a large file', () => {
  it('is read from its first rows', async () => {
    const rows = `${'1,a\n'.repeat(300)}not a number,b\n`;
    expect(await types(`id,name\n${rows}`)).toEqual({
      id: 'integer!',
      name: 'string!',
    });
  });

  it('may be cut in the middle of a line or a quote', async () => {
    expect(await types('id,n,text\n1,2,a\n2')).toMatchObject({ n: 'integer!' });
    expect(await types('id,text\n1,a\nx,"cut')).toMatchObject({
      id: 'integer!',
    });
    const row = `1,${'x'.repeat(9_000)}\n`;
    const long = `id,text\n${row.repeat(40)}`;
    const cut = `${long.slice(0, CSV_SAMPLE_LENGTH - 4)}\nx,y`;
    expect(await types(cut)).toMatchObject({ id: 'integer!' });
    expect(await types(long)).toMatchObject({ id: 'integer!' });
  });

  it('of 30 MB is read at once', async () => {
    const text = `id,name\n${'12345,some text\n'.repeat(2_000_000)}`;
    const before = process.cpuUsage();
    expect((await readSchemaSource(text)).schemas[0].fields).toHaveLength(2);
    // In microseconds. Reading all of it costs many times as much.
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

describe('is refused', () => {
  it.each([
    [
      'id,,name\n1,2,3',
      'Line 1: column 2 has no name; allowed: a name for every column',
    ],
    [
      'id,name,id\n',
      'Line 1: columns 1 and 3 have the same name "id"; allowed: every name once',
    ],
    [
      '17,Ada\n18,Bob\n',
      'Line 1: column 1 holds a value and no name; allowed: the names of the columns in the first line',
    ],
    ['name;ada@example.com', 'Line 1: column 2 holds a value and no name'],
    [`${'a'.repeat(200)};b`, 'Line 1: column 1 holds a value and no name'],
    [
      Array.from({ length: 2000 }, (_, i) => `c${i}`).join(),
      'The CSV has 2,000 columns; allowed: at most 1,000',
    ],
  ])('%.20j', async (text, message) => {
    const error = await readSchemaSource(text, 'csv').catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toContain(message);
    expect(error.message).not.toMatch(/ada|17|aaaa/i);
  });
});

it('no value of a row is kept', async () => {
  const secret = 'SECRET4711';
  for (const text of [
    `id,name\n1,${secret}\n`,
    `id,name\n1,"${secret}`,
    `name,type\n${secret},${secret}\n`,
    `id;a\n${secret};${secret};${secret}\n`,
  ]) {
    expect(JSON.stringify(await readSchemaSource(text))).not.toContain(secret);
  }
});

describe('a table that describes columns', () => {
  const expected = [
    {
      name: 'id',
      logicalType: 'integer',
      physicalType: 'BIGINT',
      primaryKey: true,
      required: true,
      description: 'Number of the order',
    },
    { name: 'email', logicalType: 'string', physicalType: 'VARCHAR(255)' },
  ];

  it.each([
    [
      'Markdown',
      '| Name | Type | Key | Description |\n|:-----|------|-----|---|\n| `id` | BIGINT | PK | Number of the order |\n| email | VARCHAR(255) | | |\n',
    ],
    [
      'a spreadsheet',
      'Column name\tData type\tPrimary key\tComment\nid\tBIGINT\tyes\tNumber of the order\nemail\tVARCHAR(255)\tno\t\n',
    ],
    [
      'German headings',
      'Spalte;Datentyp;Primärschlüssel;Beschreibung\nid;BIGINT;ja;Number of the order\nemail;VARCHAR(255);nein;\n',
    ],
    [
      'a console',
      '+-------+--------------+------+-----+---------------------+\n| Field | Type | Null | Key | Comment |\n+-------+--------------+------+-----+---+\n| id | BIGINT | NO | PRI | Number of the order |\n| email | VARCHAR(255) | YES | | |\n+-------+---+',
    ],
    [
      'psql',
      ' Column | Type | Nullable | Key | Description\n--------+------+----------+---+---\n id | BIGINT | not null | pk | Number of the order\n email | VARCHAR(255) | | | \n',
    ],
  ])('from %s', async (_, text) => {
    const { fields, notes } = await read(text);
    expect(fields).toEqual(expected);
    expect(notes).toEqual([
      'The rows are read as descriptions of columns, not as data.',
    ]);
    expect((await readSchemaSource(text)).format).toBe('csv');
  });

  it('tells what may be empty, what is unique and how closed it is', async () => {
    const { fields, notes } = await read(
      'name,type,is_nullable,unique,classification\na,int,NO,yes,Confidential\nb,string,YES,no,PII\nc,my_type,,,whatever\n',
    );
    expect(fields).toEqual([
      {
        name: 'a',
        logicalType: 'integer',
        physicalType: 'int',
        required: true,
        unique: true,
        classification: 'confidential',
      },
      {
        name: 'b',
        logicalType: 'string',
        physicalType: 'string',
        classification: 'confidential',
      },
      { name: 'c', logicalType: 'string', physicalType: 'my_type' },
    ]);
    expect(notes.slice(1)).toEqual([
      'c: type "my_type" is unknown; string is assumed.',
      'c: classification "whatever" is unknown and left out; allowed: public, internal, confidential, restricted.',
    ]);
  });

  it('is data when its types are none', async () => {
    expect(
      await types('name,type,price\nChair,furniture,5\nPen,tool,1\n'),
    ).toEqual({
      name: 'string!',
      type: 'string!',
      price: 'integer!',
    });
  });

  it('with a column twice is refused', async () => {
    await expect(read('name,type\nid,int\nid,text\n')).rejects.toThrow(
      'The table has two columns with the name "id"; allowed: every name once',
    );
  });
});
