import { existsSync, readdirSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { readSchemaSource } from './readSchemaSource';

const manifest = (nodes: object[], adapter: string = 'snowflake') => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
    adapter_type: adapter,
  },
  nodes: Object.fromEntries(nodes.map((node, i) => [`node.${i}`, node])),
});
const model = (name: string, columns: object[], more: object = {}) => ({
  resource_type: 'model',
  unique_id: `model.shop.${name}`,
  package_name: 'shop',
  name,
  columns: Object.fromEntries(
    columns.map(column => [(column as { name: string }).name, column]),
  ),
  ...more,
});
const test = (name: string, column: string, more: object = {}) => ({
  resource_type: 'test',
  attached_node: 'model.shop.orders',
  column_name: column,
  test_metadata: { name, kwargs: { column_name: column } },
  ...more,
});
const read = (document: object) => readSchemaSource(JSON.stringify(document));

it('every model with columns becomes a schema', async () => {
  const { format, schemas, notes } = await read(
    manifest([
      model(
        'orders',
        [
          { name: 'ID', description: 'Its number', data_type: 'number(38,0)' },
          { name: 'email', data_type: 'varchar' },
          { name: 'price', constraints: [{ type: 'not_null' }] },
          { name: 'code', constraints: [{ type: 'unique' }], data_type: 'geo' },
        ],
        {
          description: 'All orders',
          constraints: [{ type: 'primary_key', columns: ['id'] }],
        },
      ),
      model('stage', []),
      { resource_type: 'seed', name: 'codes', columns: { a: { name: 'a' } } },
      test('unique', 'email'),
    ]),
  );
  expect(format).toBe('dbt-manifest');
  expect(schemas).toEqual([
    {
      name: 'orders',
      description: 'All orders',
      fields: [
        {
          name: 'ID',
          logicalType: 'integer',
          physicalType: 'number(38,0)',
          primaryKey: true,
          required: true,
          description: 'Its number',
        },
        {
          name: 'email',
          logicalType: 'string',
          physicalType: 'varchar',
          unique: true,
        },
        { name: 'price', logicalType: 'string', required: true },
        {
          name: 'code',
          logicalType: 'string',
          physicalType: 'geo',
          unique: true,
        },
      ],
    },
  ]);
  expect(notes).toEqual([
    'orders.code: type "geo" is unknown; string is assumed.',
    'orders: 1 of 4 columns have no data_type (price); string is assumed.',
    '1 models have no columns in the manifest and are left out: stage.',
  ]);
});

describe('a test', () => {
  const fieldAfter = async (...tests: object[]) => {
    const orders = model('orders', [{ name: 'id', data_type: 'int' }]);
    const { schemas } = await read(manifest([orders, ...tests]));
    return schemas[0].fields[0];
  };
  const plain = { name: 'id', logicalType: 'integer', physicalType: 'int' };

  it.each([
    ['of the column', test('not_null', 'id')],
    ['in other case and quotes', test('not_null', '"ID"')],
    [
      'of an older manifest',
      test('not_null', 'id', {
        attached_node: undefined,
        column_name: undefined,
        depends_on: { nodes: ['model.shop.orders'] },
      }),
    ],
  ])('%s counts', async (_, node) => {
    expect(await fieldAfter(node)).toEqual({ ...plain, required: true });
  });

  it.each([
    ['with a condition', test('not_null', 'id', { config: { where: 'x' } })],
    [
      'of another package',
      test('unique', 'id', {
        test_metadata: { name: 'unique', namespace: 'other' },
      }),
    ],
    ['of another model', test('unique', 'id', { attached_node: 'model.a.b' })],
    ['of another column', test('unique', 'no')],
    ['of another kind', test('accepted_values', 'id')],
    [
      'of two models',
      test('unique', 'id', {
        attached_node: null,
        depends_on: { nodes: ['model.shop.orders', 'b'] },
      }),
    ],
  ])('%s does not', async (_, node) => {
    expect(await fieldAfter(node)).toEqual(plain);
  });
});

it('models of the same name keep their package or version', async () => {
  const columns = [{ name: 'id' }];
  const { schemas } = await read(
    manifest([
      model('a', columns),
      model('a', columns, { package_name: 'crm' }),
      model('b', columns, { version: 1 }),
      model('b', columns, { version: 2 }),
    ]),
  );
  expect(schemas.map(({ name }) => name)).toEqual([
    'shop.a',
    'crm.a',
    'b.v1',
    'b.v2',
  ]);
});

it.each([
  [
    manifest([model('a', [])]),
    'The dbt manifest has 1 models, but none with columns',
  ],
  [{ metadata: {} }, 'The JSON is no dbt manifest: nodes is missing'],
  [
    manifest([
      model(
        'a',
        Array.from({ length: 1001 }, (_, i) => ({ name: `c${i}` })),
      ),
    ]),
    'a has 1,001 columns; allowed: at most 1,000',
  ],
])('is refused (%#)', async (document, message) => {
  await expect(
    readSchemaSource(JSON.stringify(document), 'dbt-manifest'),
  ).rejects.toThrow(message);
});

it('may be far longer than other sources, to a limit', async () => {
  const long = (length: number) =>
    JSON.stringify({
      ...manifest([model('a', [{ name: 'id' }])]),
      macros: 'x'.repeat(length),
    });
  const { schemas } = await readSchemaSource(long(5 * 1024 * 1024));
  expect(schemas).toHaveLength(1);
  await expect(readSchemaSource(long(21 * 1024 * 1024))).rejects.toThrow(
    /^The JSON has 22,0\d\d,\d{3} characters; allowed: at most 20,971,520$/,
  );
});

const corpus = resolve(
  __dirname,
  '../../../../../../shared/corpus/signals/dbt',
);
const real = existsSync(corpus)
  ? readdirSync(corpus).filter(file => file.endsWith('.manifest.json'))
  : [];

(real.length > 0 ? describe : describe.skip)('real manifests', () => {
  it.each(real.length > 0 ? real : ['none'])('%s', async file => {
    const text = readFileSync(resolve(corpus, file), 'utf8');
    const { format, schemas } = await readSchemaSource(text);
    expect(format).toBe('dbt-manifest');
    expect(schemas.length).toBeGreaterThan(0);
  });
});
