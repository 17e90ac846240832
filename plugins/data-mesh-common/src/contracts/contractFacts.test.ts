import { contractDocumentFacts, readContractDefinition } from './contractFacts';

const yaml = `
apiVersion: v3.1.0
kind: DataContract
id: orders
version: 2.1.0
status: Active
servers:
  - { server: warehouse, type: snowflake, account: a, database: shop, schema: sales }
roles:
  - { role: reader, firstLevelApprovers: sales, secondLevelApprovers: privacy }
  - { role: writer }
slaProperties:
  - { property: freshness, value: 6, unit: h }
schema:
  - name: orders
    quality:
      - { type: sql, query: SELECT 1, mustBe: 1, dimension: accuracy }
    properties:
      - name: id
        logicalType: string
        primaryKey: true
        classification: internal
        description: Number of the order, never used twice.
        quality:
          - { metric: nullValues, mustBe: 0 }
      - name: customer
        logicalType: object
        classification: confidential
        properties:
          - name: email
            physicalType: varchar
            classification: restricted
            description: Where the invoice is sent to.
`;

const json = JSON.stringify({
  apiVersion: 'v3.1.0',
  kind: 'DataContract',
  id: 'orders',
  version: '2.1.0',
  status: 'active',
  schema: [{ name: 'orders', properties: [{ name: 'id' }] }],
});

describe('an ODCS contract', () => {
  it('tells all that policies read', () => {
    expect(contractDocumentFacts('data-contract', yaml)).toEqual({
      standard: 'odcs',
      standardVersion: 'v3.1.0',
      version: '2.1.0',
      status: 'active',
      valid: true,
      problems: [],
      schemas: [
        {
          name: 'orders',
          fields: 3,
          typedFields: 3,
          hasKey: true,
          noKeyReason: '',
        },
      ],
      fields: 3,
      describedFields: 2,
      classifiedFields: 3,
      sensitivity: 3,
      rules: 2,
      dimensions: ['accuracy', 'completeness'],
      servers: 1,
      roles: 2,
      approvers: ['sales', 'privacy'],
      sla: { freshnessHours: 6 },
    });
  });

  it('may be JSON, with tabs too', () => {
    const facts = contractDocumentFacts('data-contract', json);
    expect(facts).toMatchObject({ valid: true, fields: 1, version: '2.1.0' });
    const tabs = JSON.stringify(JSON.parse(json), null, '\t');
    expect(contractDocumentFacts('data-contract', tabs)).toEqual(facts);
  });

  it('without anything but what is demanded holds nothing', () => {
    expect(
      contractDocumentFacts(
        'data-contract',
        '{apiVersion: v3.1.0, kind: DataContract, id: a, version: "1", status: x}',
      ),
    ).toMatchObject({
      valid: true,
      version: '1',
      schemas: [],
      fields: 0,
      sensitivity: -1,
      sla: {},
    });
  });
});

describe('an AsyncAPI document', () => {
  const asyncapi = `
asyncapi: 3.0.0
info: { title: Orders, version: 1.2.0 }
servers:
  production: { host: kafka.example, protocol: kafka }
  test: { host: kafka.test, protocol: kafka }
`;

  it('tells its version and where it is served', () => {
    expect(contractDocumentFacts('asyncapi', asyncapi)).toMatchObject({
      standard: 'asyncapi',
      standardVersion: '3.0.0',
      version: '1.2.0',
      valid: true,
      servers: 2,
      fields: 0,
    });
  });

  it('needs a title and a version', () => {
    expect(contractDocumentFacts('asyncapi', 'asyncapi: 3.0.0')).toMatchObject({
      valid: false,
      problems: ['info.title is missing', 'info.version is missing'],
    });
  });

  it('that stands in a data contract is no ODCS, and said to be AsyncAPI', () => {
    expect(contractDocumentFacts('data-contract', asyncapi).standard).toBe(
      'asyncapi',
    );
  });
});

describe('an OpenAPI document', () => {
  it.each([
    ['3.1', 'openapi: 3.1.0', '3.1.0'],
    ['2.0, called Swagger then', 'swagger: "2.0"', '2.0'],
  ])('%s tells its version', (_, line, standardVersion) => {
    const text = `${line}\ninfo: { title: Orders, version: 4.0.0 }\nservers: [{ url: https://api.example }]`;
    expect(contractDocumentFacts('openapi', text)).toMatchObject({
      standard: 'openapi',
      standardVersion,
      version: '4.0.0',
      valid: true,
      servers: 1,
    });
  });
});

describe('what is no YAML', () => {
  it.each(['graphql', 'grpc'])('%s is taken as it is', type => {
    expect(contractDocumentFacts(type, 'type Query { a: Int }')).toMatchObject({
      standard: type,
      valid: true,
      problems: [],
    });
  });
});

describe('junk', () => {
  const aliases = (items: number, depth: number) =>
    Array.from({ length: depth }, (_, i) =>
      i === 0
        ? `a0: &a0 [x]`
        : `a${i}: &a${i} [${Array(items)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    ).join('\n');
  const head =
    'apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n';

  it.each([
    ['nothing', '', 'empty'],
    ['only spaces', ' \n ', 'empty'],
    ['no text', undefined, 'empty'],
    ['an object in the place of a text', { kind: 'DataContract' }, 'empty'],
    ['a list', '- kind: DataContract', 'no object'],
    ['a word', 'contract', 'no object'],
    ['null', '~', 'no object'],
    ['a key that stands twice', `${head}id: b`, 'duplicated mapping key'],
    ['two documents', `${head}---\n${head}`, 'neither YAML nor JSON'],
    ['a broken text', 'kind: [DataContract', 'neither YAML nor JSON'],
    ['a tag that runs code', 'a: !!js/function x', 'neither YAML nor JSON'],
    [
      'two megabytes',
      `${head}description: ${'x'.repeat(2 * 1024 * 1024)}`,
      'allowed: at most 1048576',
    ],
    ['an alias bomb', `${head}${aliases(10, 10)}`, 'aliases'],
    [
      'an alias bomb in the place of a type',
      `${head}${aliases(
        10,
        10,
      )}\nschema: [{name: a, properties: [{name: b, logicalType: *a9}]}]`,
      'aliases',
    ],
    ['a document that contains itself', `${head}schema: &s [*s]`, 'aliases'],
    [
      'deep nesting',
      `${head}schema: ${'['.repeat(5000)}${']'.repeat(5000)}`,
      /nested|neither/,
    ],
    ['very deep nesting', '{"a":'.repeat(100_000), /nested|neither/],
    ['another document', 'kind: Deployment', 'of no known standard'],
    [
      'a data product',
      '{kind: DataProduct, apiVersion: v1.0.0, id: a, status: draft}',
      'a data product of ODPS',
    ],
  ])('%s is not valid, and says why', (_, definition, why) => {
    const before = process.cpuUsage();
    const facts = contractDocumentFacts('data-contract', definition);
    expect(facts).toMatchObject({
      standard: 'odcs',
      valid: false,
      fields: 0,
      rules: 0,
    });
    expect(facts.problems).toEqual([expect.stringMatching(why)]);
    // In microseconds.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });

  it('of another type says that no standard is known', () => {
    expect(contractDocumentFacts('openapi', 'kind: Deployment')).toMatchObject({
      standard: 'openapi',
      valid: false,
      problems: [expect.stringContaining('of no known standard')],
    });
  });

  it.each([
    [
      'a schema object',
      'schema: [{ name: { toString: x }, relationships: [{ to: a.b }] }]',
    ],
    ['a promise', 'slaProperties: [{ property: fr, value: { toString: x } }]'],
    ['a version', 'version: { valueOf: x, toString: x }\nmodels: []'],
  ])('cannot pass for a text in %s', (_, text) => {
    const whole = text.includes('models') ? text : head + text;
    expect(readContractDefinition('data-contract', whole).facts).toMatchObject({
      standard: 'odcs',
      valid: false,
    });
  });

  it('in the place of lists and texts is told place by place', () => {
    const text = `
apiVersion: v3.1.0
kind: DataContract
id: { a: 1 }
version: [1]
status: true
servers: nowhere
roles: { role: reader }
slaProperties: 5
support: ~
schema:
  - just a text
  - name: orders
    properties: { id: string }
  - properties:
      - logicalType: [string]
      - name: b
        quality: [{ type: { a: 1 }, dimension: [x] }, { type: magic }]
`;
    const { valid, problems } = contractDocumentFacts('data-contract', text);
    expect(valid).toBe(false);
    expect(problems).toEqual([
      'id is an object; allowed: a text (line 4)',
      'version is a list; allowed: a text (line 5)',
      'status true is a boolean; allowed: a text, in quotes such as "true" (line 6)',
      'servers "nowhere" is a text; allowed: a list (line 7)',
      'roles is an object; allowed: a list (line 8)',
      'slaProperties 5 is a number; allowed: a list (line 9)',
      'support is empty; allowed: a list (line 10)',
      'schema[0] "just a text" is a text; allowed: an object (line 12)',
      'schema[1].properties is an object; allowed: a list (line 14)',
      'schema[2].name is missing; allowed: a text (line 15)',
      'schema[2].properties[0].name is missing; allowed: a text (line 16)',
      expect.stringMatching(
        /^schema\[2\].properties\[0\].logicalType is a list; allowed: string, /,
      ),
      expect.stringMatching(/quality\[0\].type is an object; allowed: library/),
      expect.stringMatching(/quality\[0\].dimension is a list; allowed: acc/),
      expect.stringMatching(
        /quality\[1\].type "magic" is unknown; allowed: library/,
      ),
    ]);
  });
});
