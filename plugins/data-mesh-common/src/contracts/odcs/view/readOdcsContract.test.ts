import { readOdcsContract } from './readOdcsContract';

const head =
  'apiVersion: v3.2.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n';

function contractOf(text: string) {
  const read = readOdcsContract(head + text);
  if (!read.ok) throw new Error(read.finding.message);
  return read.contract;
}
const fieldsOf = (properties: string) =>
  contractOf(`schema: [{ name: orders, properties: [${properties}] }]`)
    .schemas[0].fields;

describe('a contract to show', () => {
  it('has the rules of items at their field, with their own place', () => {
    const [{ quality }] = fieldsOf(
      '{ name: a, items: { quality: [{ metric: nullValues }], items: { quality: [{ metric: rowCount }] } } }',
    );
    const at = 'schema[0].properties[0].items';
    expect(quality).toMatchObject([
      { metric: 'nullValues', documentPath: `${at}.quality[0]` },
      { metric: 'rowCount', documentPath: `${at}.items.quality[0]` },
    ]);
  });

  it('has its head, and what the description says', () => {
    expect(
      contractOf(`
name: Orders
domain: sales
description: { purpose: Why, usage: How, limitations: Not, authoritativeDefinitions: [{ type: tutorial, url: https://a.example }] }
tags: [a, 2]
customProperties: [{ property: cost, value: { a: [1] } }]
contractCreatedTs: 2026-01-01T00:00:00Z
`),
    ).toMatchObject({
      apiVersion: 'v3.2.0',
      id: 'a',
      version: '1.0.0',
      name: 'Orders',
      domain: 'sales',
      purpose: 'Why',
      usage: 'How',
      limitations: 'Not',
      tags: ['a', '2'],
      links: [{ type: 'tutorial', url: 'https://a.example' }],
      customProperties: [{ property: 'cost', value: '{"a":[1]}' }],
      created: '2026-01-01T00:00:00Z',
      schemas: [],
      fieldCount: 0,
    });
  });

  it('has its fields as a tree, with the places where they are', () => {
    const [id, customer, positions, names] = fieldsOf(`
      { name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, required: true, unique: true },
      { name: customer, logicalType: object, properties: [{ name: email, classification: restricted }] },
      { name: positions, logicalType: array, items: { logicalType: object, properties: [{ name: article }] } },
      { name: names, logicalType: map, map: { key: { logicalType: string }, value: { logicalType: object, properties: [{ name: text }] } } }
    `);
    expect(id).toMatchObject({
      path: 'orders.id',
      documentPath: 'schema[0].properties[0]',
      primaryKey: true,
      primaryKeyPosition: 1,
      required: true,
      unique: true,
      children: [],
    });
    expect(customer.children).toMatchObject([
      {
        path: 'orders.customer.email',
        documentPath: 'schema[0].properties[1].properties[0]',
        classification: 'restricted',
      },
    ]);
    expect(positions).toMatchObject({
      typeText: 'array of object',
      children: [
        {
          path: 'orders.positions.article',
          documentPath: 'schema[0].properties[2].items.properties[0]',
        },
      ],
    });
    expect(names).toMatchObject({
      typeText: 'map of string to object',
      children: [
        {
          path: 'orders.names.text',
          documentPath: 'schema[0].properties[3].map.value.properties[0]',
        },
      ],
    });
  });

  it('has rules, relationships, values and options of a field', () => {
    expect(
      fieldsOf(`
        { name: state, logicalType: string, logicalTypeOptions: { maxLength: 10 }, examples: [a, 1, null],
          enum: [{ value: open, label: Open }], relationships: [{ to: states.id }],
          quality: [{ metric: nullValues, mustBeLessThan: 5, unit: percent, dimension: completeness }, { type: custom, engine: soda, implementation: { a: 1 } }] }
      `)[0],
    ).toMatchObject({
      options: [{ name: 'maxLength', value: '10' }],
      examples: ['a', '1', ''],
      enum: [{ value: 'open', label: 'Open' }],
      relationships: [{ type: 'foreignKey', from: [], to: ['states.id'] }],
      quality: [
        {
          documentPath: 'schema[0].properties[0].quality[0]',
          type: 'library',
          metric: 'nullValues',
          unit: 'percent',
          dimension: 'completeness',
          comparisons: [{ operator: 'mustBeLessThan', value: '5' }],
        },
        { type: 'custom', engine: 'soda', implementation: '{"a":1}' },
      ],
    });
  });

  it.each([
    [
      'type: postgres, host: db.example, port: 5432, database: shop, schema: public',
      'db.example:5432/shop.public',
    ],
    [
      'type: s3, location: "s3://bucket/orders/*.json", format: json',
      's3://bucket/orders/*.json',
    ],
    ['type: bigquery, project: shop, dataset: orders', 'shop.orders'],
    [
      'type: snowflake, account: acme, database: SHOP, schema: PUBLIC',
      'acme/SHOP.PUBLIC',
    ],
    ['type: kafka, host: "broker:9092"', 'broker:9092'],
    ['type: local, path: ./orders.csv, format: csv', './orders.csv'],
    [
      'type: trino, host: t, port: "${PORT}", catalog: hive, schema: s',
      't:${PORT}/hive.s',
    ],
    ['type: kinesis', ''],
  ])('says in a line where {%s} is', (fields, location) => {
    const [server] = contractOf(
      `servers: [{ server: production, environment: prod, roles: [{ role: reader }], ${fields} }]`,
    ).servers;
    expect(server).toMatchObject({
      server: 'production',
      environment: 'prod',
      location,
      roles: ['reader'],
    });
    expect(server.fields.map(({ name }) => name)).not.toContain('type');
  });

  it.each([
    ['an object', '{ name: Sales, members: [{ username: jane }, 5] }', 'Sales'],
    ['a list', '[{ username: jane }, null]', undefined],
  ])('has a team that is %s', (_, team, name) => {
    expect(contractOf(`team: ${team}`).team).toEqual({
      ...(name && { name }),
      members: [{ username: 'jane' }],
    });
  });

  it('has agreements, roles, support and a price', () => {
    expect(
      contractOf(`
slaProperties: [{ property: latency, value: 4, unit: d, element: 'a.b, a.c' }]
roles: [{ role: reader, access: read, firstLevelApprovers: lead }]
support: [{ channel: '#help', url: https://chat.example }]
price: { priceAmount: 9.95, priceCurrency: EUR, priceUnit: gigabyte }
`),
    ).toMatchObject({
      slas: [
        {
          property: 'latency',
          value: '4',
          unit: 'd',
          elements: ['a.b', 'a.c'],
        },
      ],
      roles: [{ role: 'reader', access: 'read', firstLevelApprovers: 'lead' }],
      support: [{ channel: '#help', url: 'https://chat.example' }],
      price: { amount: 9.95, currency: 'EUR', unit: 'gigabyte' },
    });
  });

  it('leaves out what has the wrong shape', () => {
    expect(
      contractOf(`
name: [a]
description: text
schema: [5, { name: { a: 1 }, properties: [null, { name: b, tags: c, examples: d }] }]
servers: nowhere
team: 7
price: free
slaProperties: { a: 1 }
customProperties: [{ value: 1 }, null]
`),
    ).toMatchObject({
      schemas: [
        {
          name: '',
          documentPath: 'schema[1]',
          fields: [
            {
              path: 'b',
              documentPath: 'schema[1].properties[1]',
              tags: ['c'],
              examples: ['d'],
            },
          ],
        },
      ],
      servers: [],
      team: { members: [] },
      price: undefined,
      slas: [],
      customProperties: [],
    });
  });

  it('ends where it is too deep or too long', () => {
    const deep = (levels: number): string =>
      levels ? `{ name: a, properties: [${deep(levels - 1)}] }` : '{ name: b }';
    expect(contractOf(`schema: [${deep(30)}]`)).toMatchObject({
      truncated: true,
      fieldCount: 21,
    });
    const long = contractOf(
      `schema: [{ name: a, properties: [${'{name: b},'.repeat(20_500)}] }]`,
    );
    expect(long).toMatchObject({ truncated: true, fieldCount: 20_000 });
    expect(fieldsOf('{ name: a }')).toHaveLength(1);
  });

  it.each([
    ['kind: DataProduct\napiVersion: v1.0.0', 'a data product of ODPS'],
    ['openapi: 3.1.0', 'an OpenAPI document'],
    ['', 'empty'],
  ])('is none in %j', (text, why) => {
    expect(readOdcsContract(text)).toMatchObject({
      ok: false,
      finding: { message: expect.stringContaining(why) },
    });
  });
});
