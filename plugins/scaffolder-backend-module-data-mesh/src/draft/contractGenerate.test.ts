import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ContractField,
  ProductForm,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { runAction } from '../__testUtils__/runAction';
import { createContractGenerateAction } from './contractGenerate';

const form: ProductForm = { name: 'orders', owner: 'web', domain: 'shop' };
const fields: ContractField[] = [
  { name: 'order_id', logicalType: 'string', primaryKey: true },
  { name: 'größe "netto"', logicalType: 'number' },
  { name: 'ordered_at', logicalType: 'timestamp' },
  { name: 'items', logicalType: 'array' },
];

describe('data-mesh:contract:generate', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  const generate = (
    input: Partial<
      Parameters<
        ReturnType<typeof createContractGenerateAction>['handler']
      >[0]['input']
    >,
  ) =>
    runAction(createContractGenerateAction(), {
      input: { values: form, withEntity: false, ...input },
      workspacePath: workspace.path,
    });

  const written = (path: string) =>
    readFileSync(workspace.resolve(path), 'utf8');
  const contractFields = () =>
    parse(written('contracts/orders-v1.odcs.yaml')).schema[0].properties.map(
      ({ name, logicalType }: ContractField) => `${name} ${logicalType}`,
    );

  it('writes the fields of a form', async () => {
    const output = await generate({ values: { ...form, fields } });
    expect(output).toMatchObject({
      path: 'contracts/orders-v1.odcs.yaml',
      files: ['contracts/orders-v1.odcs.yaml'],
      contractRef: 'api:default/orders-v1',
      port: 'orders',
      loadedAt: 'ordered_at',
    });
    expect(contractFields()).toEqual([
      'order_id string',
      'größe "netto" number',
      'ordered_at timestamp',
      'items array',
    ]);
  });

  it('tells templates what SQL has to quote, and gives rows without it', async () => {
    const {
      fields: all,
      keys,
      plainRows,
    } = await generate({
      values: { ...form, fields },
    });
    expect(all?.filter(({ quote }) => quote).map(({ name }) => name)).toEqual([
      'größe "netto"',
    ]);
    expect(keys?.map(({ name }) => name)).toEqual(['order_id']);
    expect(Object.keys(plainRows![0])).toEqual(['order_id', 'ordered_at']);
  });

  it.each([
    ['stream', 'contracts/orders-messages-v1.asyncapi.yaml'],
    ['model', 'contracts/orders-api-v1.openapi.yaml'],
  ] as const)('writes how a %s is spoken to', async (portType, path) => {
    const { files } = await generate({ values: { ...form, fields }, portType });
    expect(files).toContain(path);
    expect(parse(written(path)).info.title).toBe('orders');
  });

  it('writes catalog-info.yaml for a product that is there', async () => {
    await generate({ values: { ...form, fields }, withEntity: true });
    const kinds = parseAllDocuments(written('catalog-info.yaml')).map(
      document => document.toJS().kind,
    );
    expect(kinds).toEqual(['API']);
  });

  it.each<[string, string]>([
    ['ddl', 'CREATE TABLE o (id INTEGER PRIMARY KEY, at TIMESTAMP)'],
    ['csv', 'id,at\n1,2026-01-01T00:00:00Z\n'],
    [
      'json-schema',
      '{"properties":{"id":{"type":"integer"},"at":{"type":"string","format":"date-time"}}}',
    ],
    [
      'avro',
      '{"type":"record","name":"o","fields":[{"name":"id","type":"long"},{"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}',
    ],
    [
      'dbt-manifest',
      '{"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/manifest/v12.json"},"nodes":{"model.a.o":{"resource_type":"model","name":"o","columns":{"id":{"name":"id","data_type":"integer"},"at":{"name":"at","data_type":"timestamp"}}}},"sources":{}}',
    ],
  ])('reads the fields from %s', async (format, source) => {
    await generate({ source, format: format as 'ddl' });
    expect(contractFields()).toEqual(['id integer', 'at timestamp']);
  });

  describe('of several schemas', () => {
    const source = 'CREATE TABLE a (id INT); CREATE TABLE b (no INT)';

    it('takes the one that is named', async () => {
      await generate({ source, schemaName: 'b' });
      expect(contractFields()).toEqual(['no integer']);
    });

    it.each([
      [undefined, 'source: it holds 2 schemas (a, b); say in schemaName'],
      ['c', 'schemaName: "c" is not in the source; there are a, b'],
    ])('named %j says which there are', async (schemaName, message) => {
      await expect(generate({ source, schemaName })).rejects.toThrow(message);
    });
  });

  describe('says what is wrong with', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        name: `c${i}`,
        logicalType: 'string' as const,
      }));
    const ddl = many(2000).map(({ name }) => `${name} INT`);

    it.each([
      [
        'what is not SQL',
        { source: 'id,name', format: 'ddl' as const },
        'not SQL: found "id" at line 1, column 1',
      ],
      [
        'a table of 2,000 columns',
        { source: `CREATE TABLE t (${ddl.join(', ')})` },
        't has 2,000 columns; allowed: at most 1,000',
      ],
      [
        'a form of 2,000 columns',
        { values: { ...form, fields: many(2000) } },
        'values.fields: there are 2000; allowed: at most 1000',
      ],
      ['no fields', {}, 'values.fields: a contract needs at least one field'],
      [
        'an empty list of fields',
        { values: { ...form, fields: [] } },
        'values.fields: a contract needs at least one field',
      ],
      [
        'a name that stands there twice',
        { values: { ...form, fields: [fields[0], fields[0]] } },
        'values.fields: "order_id" stands there twice',
      ],
      [
        'a name that leads elsewhere',
        { values: { ...form, name: '../orders', fields } },
        'values.name: allowed: a letter, then lower case letters',
      ],
    ])('%s', async (_, input, message) => {
      const error = await generate(input).catch(e => e);
      expect(error.name).toBe('InputError');
      expect(error.message).toContain(message);
    });
  });
});
