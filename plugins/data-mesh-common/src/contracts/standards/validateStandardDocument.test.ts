import { DocumentFinding, findingText } from '../findings/DocumentFinding';
import { validateStandardDocument } from './validateStandardDocument';

const head = `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
`;

const validate = (text: string) => validateStandardDocument(text);
const findings = (text: string) => validate(text).findings;
const rulesOf = (text: string) => findings(text).map(({ rule }) => rule);
const firstOf = (text: string): DocumentFinding => findings(text)[0];

describe('a contract', () => {
  it('that keeps to its standard has no findings', () => {
    expect(validate(head)).toEqual({
      standard: 'odcs',
      standardVersion: 'v3.1.0',
      schemaVersion: 'v3.1.0',
      document: {
        apiVersion: 'v3.1.0',
        kind: 'DataContract',
        id: 'orders',
        version: '1.0.0',
        status: 'active',
      },
      findings: [],
      valid: true,
    });
  });

  it.each<[string, string, Partial<DocumentFinding>]>([
    [
      'a field that is unknown, at its key',
      `${head}owner: sales\n`,
      { path: 'owner', line: 6, column: 1, rule: 'unknown-property' },
    ],
    [
      'a field that is missing, at what should have it',
      `${head}schema:\n  - name: orders\n    properties:\n      - logicalType: string\n`,
      {
        path: 'schema[0].properties[0].name',
        line: 9,
        column: 9,
        rule: 'missing',
        message: 'is missing',
        allowed: 'a text',
      },
    ],
    [
      'a word that is unknown, with the words that are known',
      `${head}schema: [{ name: a, properties: [{ name: b, logicalType: float }] }]\n`,
      {
        path: 'schema[0].properties[0].logicalType',
        line: 6,
        column: 45,
        rule: 'enum',
        message: '"float" is unknown',
        allowed:
          'string, date, timestamp, time, number, integer, object, array, boolean',
      },
    ],
    [
      'a value of another type',
      head.replace('1.0.0', '1.0'),
      {
        path: 'version',
        line: 4,
        column: 1,
        rule: 'type',
        message: '1 is a number',
        allowed: 'a text, in quotes such as "1"',
      },
    ],
    [
      'two operators',
      `${head}schema: [{ name: a, quality: [{ metric: rowCount, mustBe: 1, mustNotBe: 2 }] }]\n`,
      {
        path: 'schema[0].quality[0]',
        rule: 'one-operator',
        message: 'has mustBe and mustNotBe',
      },
    ],
    [
      'SQL without a query',
      `${head}schema: [{ name: a, quality: [{ type: sql, mustBe: 1 }] }]\n`,
      { path: 'schema[0].quality[0].query', rule: 'missing' },
    ],
    [
      'a field of another type of server',
      `${head}servers: [{ server: a, type: kafka, host: b, bucket: c }]\n`,
      {
        path: 'servers[0].bucket',
        rule: 'unknown-property',
        allowed:
          'id, server, description, environment, roles, customProperties, type, host, format',
      },
    ],
    [
      'fields in what is no object',
      `${head}schema: [{ name: a, properties: [{ name: b, logicalType: string, properties: [] }] }]\n`,
      {
        path: 'schema[0].properties[0].properties',
        rule: 'unknown-property',
        message: 'does not belong here',
        allowed: 'in those of logicalType object',
      },
    ],
    [
      'a relationship from a property',
      `${head}schema: [{ name: a, properties: [{ name: b, relationships: [{ from: a.b, to: c.d }] }] }]\n`,
      { path: 'schema[0].properties[0].relationships[0].from' },
    ],
  ])('tells %s', (_, text, finding) => {
    expect(firstOf(text)).toMatchObject({ severity: 'error', ...finding });
    expect(validate(text).valid).toBe(false);
  });

  it.each([
    [
      'names that stand twice',
      'schema: [{ name: a }, { name: a }]',
      'duplicate-name',
    ],
    [
      'fields that stand twice',
      'schema: [{ name: a, properties: [{ name: b, logicalType: array, items: { properties: [{ name: c }, { name: c }] } }] }]',
      'duplicate-name',
    ],
    [
      'a reference that leads nowhere',
      'schema: [{ name: a, properties: [{ name: b, relationships: [{ to: a.c }] }] }]',
      'unknown-reference',
    ],
    [
      'a reference to itself',
      'schema: [{ name: a, properties: [{ name: b, relationships: [{ to: a.b }] }] }]',
      'own-reference',
    ],
    [
      'a composite key with other fields than it leads to',
      'schema: [{ name: a, relationships: [{ from: [a.b, a.c], to: [a.d] }], properties: [{ name: b }, { name: c }, { name: d }] }]',
      'different-length',
    ],
    [
      'ids that stand twice',
      'roles: [{ id: r, role: a }, { id: r, role: b }]',
      'duplicate-name',
    ],
    [
      'ids of fields that stand twice',
      'schema: [{ name: a, properties: [{ id: f, name: b }, { id: f, name: c }] }]',
      'duplicate-name',
    ],
    [
      'a contract that replaces itself',
      'customProperties: [{ property: predecessor, value: orders }]',
      'own-predecessor',
    ],
    [
      'a day that is none',
      'team: { members: [{ username: a, dateIn: "2026-02-30" }] }',
      'format',
    ],
    ['a team as a list', 'team: [{ username: a }]', 'deprecated'],
  ])('is valid with %s, and warns', (_, line, rule) => {
    const { valid, findings: found } = validate(`${head}${line}\n`);
    expect(found).toMatchObject([{ severity: 'warning', rule, line: 6 }]);
    expect(valid).toBe(true);
  });

  it('refers by name and by id, and to other files', () => {
    const text = `${head}schema:
  - id: a_obj
    name: a
    properties:
      - { id: b_prop, name: b, relationships: [{ to: c.d.e }, { to: schema/c_obj/properties/d_prop }] }
      - { name: x, relationships: [{ to: 'other.yaml#schema/z/properties/y' }] }
  - id: c_obj
    name: c
    properties: [{ id: d_prop, name: d, logicalType: object, properties: [{ name: e }] }]
`;
    // Names of three parts came with v3.2, which demands a type of each field.
    expect(
      findings(text.replace('v3.1.0', 'v3.2.0')).filter(
        ({ severity }) => severity === 'warning',
      ),
    ).toEqual([]);
  });

  it('tells findings in the order of the text', () => {
    const text = `zeta: 1\n${head}alpha: 2\nservers: [{}]\n`;
    expect(findings(text).map(({ path }) => path)).toEqual([
      'zeta',
      'alpha',
      'servers[0].server',
      'servers[0].type',
    ]);
  });

  it('with very many errors tells a hundred, and how many are left out', () => {
    const fields = Array.from({ length: 500 }, (_, i) => `x${i}: 1`).join('\n');
    const found = findings(`${fields}\n${head}`);
    expect(found).toHaveLength(101);
    expect(found[100]).toMatchObject({
      rule: 'more',
      message: 'at least 400 more findings are left out',
      severity: 'error',
    });
  });

  it('shows only the beginning of long values', () => {
    const text = `${head}schema: [{ name: a, logicalType: ${'x'.repeat(
      100_000,
    )} }]\n${'k'.repeat(1_000)}: 1\n`;
    for (const finding of findings(text)) {
      expect(findingText(finding).length).toBeLessThan(400);
    }
  });
});

describe('the version', () => {
  const withVersion = (apiVersion: string) =>
    validate(head.replace('v3.1.0', apiVersion));

  it.each([
    ['v3.0.0', 'v3.0.2'],
    ['v3.0.2', 'v3.0.2'],
    ['v3.1.0', 'v3.1.0'],
    ['v3.2.0', 'v3.2.0'],
  ])('%s is validated as %s', (apiVersion, schemaVersion) => {
    expect(withVersion(apiVersion)).toMatchObject({
      standardVersion: apiVersion,
      schemaVersion,
      valid: true,
      findings: [],
    });
  });

  it.each([
    ['v3.3.0', 'v3.2.0', 'newer-version'],
    ['v3.1.4', 'v3.1.0', 'newer-version'],
    ['v3.2.0-draft', 'v3.2.0', 'draft-version'],
  ])(
    '%s is validated as %s with a warning',
    (apiVersion, schemaVersion, rule) => {
      expect(withVersion(apiVersion)).toMatchObject({
        schemaVersion,
        valid: true,
        findings: [{ path: 'apiVersion', severity: 'warning', rule }],
      });
    },
  );

  it('that is newer is not refused for what nobody here knows', () => {
    const text = head.replace('v3.1.0', 'v3.4.0');
    expect(
      validate(`${text}future: 1\nschema: [{ name: a, logicalType: b }]\n`),
    ).toMatchObject({
      valid: true,
      findings: [
        { rule: 'newer-version' },
        { rule: 'unknown-property', severity: 'warning' },
        { rule: 'enum', severity: 'warning' },
      ],
    });
    expect(validate(text.replace('id: orders\n', ''))).toMatchObject({
      valid: false,
    });
  });

  it('of another major is an error, and the rest is looked at', () => {
    expect(
      validate(`${head.replace('v3.1.0', 'v4.0.0')}future: 1\n`),
    ).toMatchObject({
      standard: 'odcs',
      schemaVersion: 'v3.2.0',
      valid: false,
      findings: [
        { path: 'apiVersion', severity: 'error', rule: 'other-version' },
        { rule: 'unknown-property', severity: 'warning' },
      ],
    });
  });

  it.each([
    ['v2.2.2', 'unsupported-version'],
    ['3.1.0', 'version'],
    ['v3.1', 'version'],
    ['latest', 'version'],
  ])('%s is refused', (apiVersion, rule) => {
    const { valid, findings: found } = withVersion(apiVersion);
    expect(valid).toBe(false);
    expect(found).toMatchObject([
      { path: 'apiVersion', line: 1, rule, severity: 'error' },
    ]);
    expect(found[0].allowed).toContain('v3.0.0 to v3.2.0');
  });

  it.each([
    ['kind: DataContract\nuuid: a1\ndatasetName: trips\ndataset: []'],
    ['kind: virtualDataset\ntemplateVersion: 2.1.1\ndataset: [{ table: a }]'],
    ['uuid: a1\nstandardVersion: 2.2.0\ndataset: { tables: [] }'],
  ])('that is not named, but v2 by its shape, is one finding: %j', text => {
    const { standard, valid, findings: found } = validate(text);
    expect({ standard, valid }).toEqual({ standard: 'odcs', valid: false });
    expect(found).toMatchObject([
      { path: 'apiVersion', rule: 'unsupported-version', line: 1 },
    ]);
    expect(found[0].message).toContain('the shape of ODCS v2');
  });

  it('v3.0 may have a team as v3.1 has it, as official examples do', () => {
    expect(
      validate(`${head.replace('v3.1.0', 'v3.0.2')}team: { members: [] }\n`),
    ).toMatchObject({
      schemaVersion: 'v3.1.0',
      valid: true,
      findings: [{ path: 'apiVersion', rule: 'later-version' }],
    });
  });

  it.each([
    ['v3.0.2', 'quality: [{ rule: rowCount, mustBe: 1, unknown: 2 }]', true],
    ['v3.1.0', 'quality: [{ rule: rowCount, mustBe: 1 }]', false],
    ['v3.0.2', 'properties: [{ name: b, logicalType: map }]', false],
    ['v3.1.0', 'properties: [{ name: b, logicalType: map }]', false],
    [
      'v3.2.0',
      'properties: [{ name: b, logicalType: map, map: { key: { logicalType: string }, value: { logicalType: string } } }]',
      true,
    ],
    ['v3.2.0', 'properties: [{ name: b }]', false],
    [
      'v3.2.0',
      'properties: [{ name: b, logicalType: string, enum: [{ value: 1 }, { value: 1 }] }]',
      false,
    ],
  ])('%s decides whether {%s} is valid', (apiVersion, part, valid) => {
    const text = head.replace('v3.1.0', apiVersion);
    expect(validate(`${text}schema: [{ name: a, ${part} }]\n`).valid).toBe(
      valid,
    );
  });
});

describe('a server of a type that came with v3.2', () => {
  const withServer = (fields: string, apiVersion = 'v3.2.0') =>
    validate(
      `${head.replace(
        'v3.1.0',
        apiVersion,
      )}servers: [{ server: a, ${fields} }]\n`,
    );

  it.each([
    ['type: btrieve, host: h, database: d', 'host'],
    ['type: ingres, host: h, database: d, port: 21064', 'database'],
    ['type: vectorwise, host: h, database: d', 'database'],
    ['type: versant, database: d', 'database'],
    ['type: poet, database: d, host: LOCAL', 'database'],
    ['type: fastobjects, database: d', 'database'],
  ])('{ %s } needs its %s', (fields, needed) => {
    expect(withServer(fields)).toMatchObject({ valid: true, findings: [] });
    const without = fields.replace(new RegExp(`, ${needed}: \\w+`), '');
    expect(withServer(without).findings).toMatchObject([
      { path: `servers[0].${needed}`, rule: 'missing' },
    ]);
    expect(withServer(fields, 'v3.1.0').findings).toMatchObject([
      { path: 'servers[0].type', rule: 'enum' },
    ]);
  });
});

describe('a product of ODPS', () => {
  const product = `apiVersion: v1.0.0
kind: DataProduct
id: customer
status: active
outputPorts:
  - { name: orders, version: 1.0.0 }
  - { name: orders, version: 2.0.0 }
`;

  it('is valid, with a port for each version', () => {
    expect(validate(product)).toMatchObject({
      standard: 'odps',
      schemaVersion: 'v1.0.0',
      findings: [],
      valid: true,
    });
  });

  it('of v1.1 may be deprecated and needs less', () => {
    const newer = `${product
      .replace('v1.0.0', 'v1.1.0')
      .replace('status: active\n', '')}deprecated: true\n`;
    expect(validate(newer)).toMatchObject({ valid: true, findings: [] });
    expect(rulesOf(newer.replace('v1.1.0', 'v1.0.0'))).toEqual([
      'missing',
      'unknown-property',
    ]);
  });

  it('of v0.9 has a team that is a list, which is an object since v1.0', () => {
    const older = product.replace('v1.0.0', 'v0.9.0');
    expect(validate(`${older}team: [{ username: ann }]\n`)).toMatchObject({
      schemaVersion: 'v0.9.0',
      findings: [],
      valid: true,
    });
    expect(validate(`${older}team: { name: Sales }\n`).valid).toBe(true);
    expect(findings(`${older}team: [{ name: Ann }]\n`)).toMatchObject([
      { path: 'team[0].username', rule: 'missing' },
    ]);
    expect(rulesOf(`${product}team: [{ username: ann }]\n`)).toEqual(['type']);
  });

  it('warns of a port that stands twice', () => {
    expect(findings(product.replace('2.0.0', '1.0.0'))).toMatchObject([
      { path: 'outputPorts[1].name', severity: 'warning', line: 7 },
    ]);
  });
});

describe('a document of something else', () => {
  it.each([
    [
      'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nproduct: {}',
      "Linux Foundation's Open Data Product Specification",
    ],
    [
      'product: { details: {} }\nversion: 4.1',
      "Linux Foundation's Open Data Product Specification",
    ],
    ['asyncapi: 3.0.0', 'AsyncAPI'],
    ['openapi: 3.1.0', 'OpenAPI'],
    ['dataContractSpecification: 1.1.0', 'Data Contract Specification'],
    [
      'dataProductDescriptor: 1.0.0\ninfo: { name: trips }',
      'Data Product Descriptor Specification',
    ],
    [
      'dataProductSpecification: 0.0.1\nid: trips\noutputPorts: []',
      'Data Product Specification of datamesh-architecture.com',
    ],
    [
      'id: urn:dmb:dp:trips:1\nkind: dataproduct\ncomponents: []',
      "Agile Lab's Data Product Specification",
    ],
    [
      'apiVersion: data-mesh/v1alpha1\nkind: DataProduct\nmetadata: { name: a }',
      'Backstage entity',
    ],
    [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }',
      'Kubernetes object',
    ],
    ['$schema: https://json-schema.org/draft/2020-12/schema', 'JSON Schema'],
    ['kind: Cat', 'kind "Cat", which is of no known standard'],
    [
      'apiVersion: acme/v1\nkind: DataProduct',
      'kind "DataProduct" and apiVersion "acme/v1", which is of no known standard',
    ],
    ['a: 1', 'no known standard'],
  ])('%j is called by its name', (text, name) => {
    const { standard, valid, findings: found } = validate(text);
    expect(standard).toBeUndefined();
    expect(valid).toBe(false);
    expect(found).toMatchObject([{ rule: 'no-standard-document' }]);
    expect(found[0].message).toContain(name);
    expect(found[0].allowed).toContain('ODCS');
  });

  it.each([
    ['kind: datacontract', head.replace('DataContract', 'datacontract')],
    ['no kind', head.replace('kind: DataContract\n', '')],
  ])('is told from a contract with %s', (_, text) => {
    expect(validate(text)).toMatchObject({ standard: 'odcs', valid: false });
  });
});
