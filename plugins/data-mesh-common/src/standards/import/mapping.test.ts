import { findDataProductProblems } from '../../kinds/validateDataProduct';
import { contractFile, imported, productFile } from '../__testUtils__/files';
import {
  ANNOTATION_TENANT,
  NO_DOMAIN,
  NO_OWNER,
  StandardsOptions,
} from '../StandardsOptions';

/** What a part of a file becomes in an entity. */
type Row = [
  what: string,
  file: Record<string, unknown>,
  entity: object,
  options?: StandardsOptions,
];

const custom = (property: string, value: unknown) => ({
  customProperties: [{ property, value }],
});

const lacking = (field: string) =>
  expect.not.objectContaining({ [field]: expect.anything() });

const members = (...all: object[]) => ({ team: { members: all } });

const productRows: Row[] = [
  [
    'id to the name',
    { id: 'Shop Orders' },
    { metadata: { name: 'shop-orders' } },
  ],
  [
    'an id of a machine, with a name, to the name',
    { id: 'fbe8d147-28db-4f1d-bedf-a3fe9f458427', name: 'Über Alles' },
    { metadata: { name: 'uber-alles', title: 'Über Alles' } },
  ],
  ['name to the title', { name: 'Shop!' }, { metadata: { title: 'Shop!' } }],
  ...(
    [
      ['draft', 'experimental'],
      ['proposed', 'experimental'],
      ['active', 'production'],
      ['deprecated', 'deprecated'],
      ['Retired', 'retired'],
      ['our own word', 'experimental'],
    ] as const
  ).map(
    ([status, lifecycle]): Row => [
      `status ${status}`,
      { status },
      { spec: { lifecycle } },
    ],
  ),
  [
    'deprecated of v1.1',
    { apiVersion: 'v1.1.0', deprecated: true },
    { spec: { lifecycle: 'deprecated' } },
  ],
  [
    'a status of somebody, by the default',
    { status: 'golden' },
    { spec: { lifecycle: 'production' } },
    { defaults: { lifecycle: 'production' } },
  ],
  ['version 1.2.3', { version: '1.2.3' }, { spec: { version: '1.2.3' } }],
  ['version v2.1', { version: 'v2.1' }, { spec: { version: '2.1.0' } }],
  [
    'domain in words',
    { domain: 'Customer Care' },
    { spec: { domain: 'domain:default/customer-care' } },
  ],
  [
    'domain as a ref',
    { domain: 'shop/sales' },
    { spec: { domain: 'domain:shop/sales' } },
  ],
  [
    'domain by default',
    {},
    { spec: { domain: 'domain:default/sales' } },
    { defaults: { domain: 'sales' } },
  ],
  ['no domain', {}, { spec: { domain: NO_DOMAIN } }],
  [
    'tenant',
    { tenant: 'Acme Inc.' },
    { metadata: { annotations: { [ANNOTATION_TENANT]: 'Acme Inc.' } } },
  ],
  [
    'description',
    {
      description: { purpose: 'why', limitations: 'not', usage: '- a\n- b' },
    },
    {
      metadata: lacking('description'),
      spec: { purpose: 'why', limitations: 'not', useCases: ['a', 'b'] },
    },
  ],
  [
    'usage in long lines',
    {
      description: {
        usage: `${'word '.repeat(14)}and\nso on until the end.\nAnother one.`,
      },
    },
    {
      spec: {
        useCases: [
          `${'word '.repeat(14)}and so on until the end.`,
          'Another one.',
        ],
      },
    },
  ],
  [
    'tags',
    { tags: ['Customer Data', 'c++', 'customer-data', '!'] },
    { metadata: { tags: ['customer-data', 'c++'] } },
  ],
  [
    'links of the web only',
    {
      authoritativeDefinitions: [
        { type: 'docs', url: 'https://a.example', description: 'Docs' },
        { type: 'reference', url: 'http://b.example/x' },
        { type: 'x', url: 'jdbc:postgresql://host' },
      ],
    },
    {
      metadata: {
        links: [
          { url: 'https://a.example', title: 'Docs', type: 'docs' },
          { url: 'http://b.example/x' },
        ],
      },
    },
  ],
  [
    'support',
    {
      support: [
        { channel: '#shop', url: 'https://chat.example/shop', tool: 'slack' },
        { channel: 'mail', url: 'mailto:shop@acme.example' },
      ],
    },
    {
      spec: {
        support: [
          { channel: '#shop', url: 'https://chat.example/shop' },
          { channel: 'mail', url: 'mailto:shop@acme.example' },
        ],
      },
    },
  ],
  [
    'an address that no browser may open',
    { support: [{ channel: 'x', url: 'file:///etc/passwd' }] },
    { spec: { support: [{ channel: 'x' }] } },
  ],
  [
    'team name to the owner',
    { team: { name: 'Data Team' } },
    { spec: { owner: 'group:default/data-team' } },
  ],
  [
    'team name by the table',
    { team: { name: 'Data Team' } },
    { spec: { owner: 'group:default/insights' } },
    { owners: { 'data team': 'insights' }, defaults: { owner: 'others' } },
  ],
  [
    'owner as a custom property',
    { team: { name: 'Data Team' }, ...custom('owner', 'user:default/jdoe') },
    { spec: { owner: 'user:default/jdoe' } },
  ],
  [
    'owner by default',
    {},
    { spec: { owner: 'group:default/others' } },
    { defaults: { owner: 'group:others' } },
  ],
  ['no owner', {}, { spec: { owner: NO_OWNER } }],
  [
    'members by role',
    members(
      { username: 'gone', role: 'owner', dateOut: '2024-01-01' },
      { username: 'jdoe', role: 'Data Product Owner' },
      { username: 'second', role: 'owner' },
      { username: 'ann.lee@acme.example', role: 'data_steward' },
      { username: 'user:people/kim', role: 'technicalOwner' },
      { username: 'Jane Doe', role: 'engineer' },
    ),
    {
      spec: {
        team: {
          productOwner: 'user:default/jdoe',
          steward: 'user:default/ann.lee',
          technicalOwner: 'user:people/kim',
        },
      },
    },
  ],
  [
    'whole addresses of people',
    members({ username: 'Ann.Lee@acme.example', role: 'steward' }),
    { spec: { team: { steward: 'user:default/ann.lee_acme.example' } } },
    { emails: 'whole' },
  ],
  [
    'no addresses of people',
    members(
      { username: 'a@acme.example', role: 'steward' },
      { username: 'b', role: 'steward' },
    ),
    { spec: { team: { steward: 'user:default/b' } } },
    { emails: 'ignore' },
  ],
  [
    'names of people',
    members({ username: 'Jane Doe', role: 'owner' }),
    { spec: lacking('team') },
  ],
  [
    "the adopter's words for roles",
    members({ username: 'jdoe', role: 'Produktverantwortung' }),
    { spec: { team: { productOwner: 'user:default/jdoe' } } },
    { teamRoles: { produktverantwortung: 'productOwner' } },
  ],
  [
    'type of v1.1',
    { apiVersion: 'v1.1.0', type: 'sourceAligned' },
    { spec: { type: 'source-aligned' } },
  ],
  [
    'type as a custom property',
    custom('type', 'aggregate'),
    { spec: { type: 'aggregate' } },
    { defaults: { type: 'source-aligned' } },
  ],
  [
    'type by default',
    {},
    { spec: { type: 'aggregate' } },
    { defaults: { type: 'aggregate' } },
  ],
  ['no type, no inputs', {}, { spec: { type: 'source-aligned' } }],
  [
    'no type, but inputs',
    { inputPorts: [{ name: 'a', version: '1', contractId: 'x' }] },
    { spec: { type: 'consumer-aligned' } },
  ],
  [
    'system by default',
    {},
    { spec: { system: 'system:default/logistics' } },
    { defaults: { system: 'logistics' } },
  ],
  ...Object.entries({
    system: 'system:default/x',
    useCases: ['one', 'two'],
    classification: 'internal',
    personalData: 'none',
    metrics: [{ name: 'readers', target: 3 }],
    roadmap: [{ title: 'more' }],
    successor: 'dataproduct:default/next',
    endOfLife: '2027-06-30',
  }).map(
    ([property, value]): Row => [
      `custom property ${property}`,
      custom(property, value),
      { spec: { [property]: value } },
    ],
  ),
  [
    'custom property description',
    { description: { purpose: 'why' }, ...custom('description', 'what') },
    { metadata: { description: 'what' }, spec: { purpose: 'why' } },
  ],
  ...Object.entries({
    classification: 'TLP:RED',
    metrics: 'many',
    endOfLife: '2027-02-30',
    successor: 'group:default/x',
    color: 'blue',
  }).map(
    ([property, value]): Row => [
      `custom property ${property} of somebody else`,
      custom(property, value),
      { spec: lacking(property) },
    ],
  ),
  ...(
    [
      ['tables', 'table'],
      ['postgres', 'table'],
      ['s3', 'files'],
      ['Kafka', 'stream'],
      ['REST', 'api'],
      ['ml', 'model'],
      ['dashboards', 'dashboard'],
    ] as const
  ).map(
    ([type, expected]): Row => [
      `port type ${type}`,
      { outputPorts: [{ name: 'a', version: '1.0.0', type }] },
      { spec: { outputs: [{ name: 'a', type: expected }] } },
    ],
  ),
  [
    'descriptions of ports to the description',
    {
      outputPorts: [
        { name: 'a', version: '1.0.0', description: 'Orders' },
        { name: 'a', version: '2.0.0', description: 'Orders' },
        { name: 'b', version: '1.0.0', description: 'Lines.' },
      ],
    },
    { metadata: { description: 'Orders. Lines.' } },
  ],
  [
    'custom properties of an output',
    {
      outputPorts: [
        {
          name: 'a',
          version: 'v1',
          customProperties: [
            { property: 'location', value: 's3://bucket/a' },
            { property: 'sla', value: { freshness: 'PT6H', latency: 'soon' } },
            { property: 'access', value: { how: 'Ask.' } },
          ],
        },
      ],
    },
    {
      spec: {
        outputs: [
          {
            name: 'a',
            version: '1.0.0',
            location: 's3://bucket/a',
            sla: { freshness: 'PT6H' },
            access: { how: 'Ask.' },
          },
        ],
      },
    },
  ],
  [
    'inputs in several versions',
    {
      inputPorts: [
        { name: 'pay', version: '1.0.0', contractId: 'x' },
        { name: 'pay', version: '2.0.0', contractId: 'y' },
        { name: 'pay', version: '2.0.0', contractId: 'z' },
      ],
      ...custom('inputs', [{ name: 'crm', from: 'resource:crm' }]),
    },
    {
      spec: {
        inputs: [
          { name: 'pay' },
          { name: 'pay 2.0.0' },
          { name: 'pay (2)' },
          { name: 'crm', from: 'resource:crm' },
        ],
      },
    },
  ],
];

const contractRows: Row[] = [
  [
    'id and major version to the name',
    { version: 'v2.1.0' },
    { metadata: { name: 'orders-v2' } },
  ],
  [
    'an id that says the version',
    { id: 'orders-v1' },
    { metadata: { name: 'orders-v1' } },
  ],
  [
    'a version without a number',
    { version: 'latest' },
    { metadata: { name: 'orders' } },
  ],
  [
    'words',
    {
      name: 'Orders',
      description: { purpose: 'why' },
      tags: ['A'],
      tenant: 'acme',
      authoritativeDefinitions: [{ type: 'docs', url: 'https://a.example' }],
    },
    {
      metadata: {
        title: 'Orders',
        description: 'why',
        tags: ['a'],
        annotations: { [ANNOTATION_TENANT]: 'acme' },
        links: [{ url: 'https://a.example', type: 'docs' }],
      },
    },
  ],
  [
    'status retired',
    { status: 'retired' },
    { spec: { lifecycle: 'deprecated' } },
  ],
  [
    'status draft',
    { status: 'draft' },
    { spec: { lifecycle: 'experimental' } },
  ],
  ['status active', {}, { spec: { lifecycle: 'production' } }],
  [
    'a team before v3.1',
    { team: [{ username: 'a' }] },
    { spec: { owner: NO_OWNER } },
  ],
  [
    'team name to the owner',
    { team: { name: 'Data Team' } },
    { spec: { owner: 'group:default/data-team' } },
  ],
  [
    'system',
    custom('system', 'logistics'),
    { spec: { system: 'system:default/logistics' } },
  ],
  [
    'namespace',
    {},
    { metadata: { namespace: 'bitol' } },
    { defaults: { namespace: 'bitol' } },
  ],
];

/** All four, for Jest takes a missing one for a callback. */
const complete = (rows: Row[]) =>
  rows.map(([what, file, entity, options = {}]) => ({
    what,
    file,
    entity,
    options,
  }));

describe('a product of ODPS', () => {
  it.each(complete(productRows))('$what', ({ file, entity, options }) => {
    const { entities } = imported([productFile(file, 'p')], options);
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ kind: 'DataProduct', ...entity });
    expect(findDataProductProblems(entities[0])).toEqual([]);
  });

  it('keeps its file', () => {
    const file = productFile();
    expect(imported([file]).product().spec.definition).toBe(file.content);
  });
});

describe('a contract of ODCS', () => {
  it.each(complete(contractRows))('$what', ({ file, entity, options }) => {
    const source = contractFile(file, 'c');
    const { entities } = imported([source], options);
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ kind: 'API', ...entity });
    expect(entities[0].spec).toMatchObject({
      type: 'data-contract',
      definition: source.content,
    });
  });
});

describe('what a file does not say', () => {
  it('is told', () => {
    const { told } = imported([productFile({ status: 'x' }), contractFile()]);
    expect([...told].sort()).toEqual([
      'orders.odcs.yaml team no-owner',
      'shop.odps.yaml domain no-domain',
      'shop.odps.yaml status unknown-status',
      'shop.odps.yaml team no-owner',
      'shop.odps.yaml type guessed-type',
    ]);
  });

  it('is not missed when the configuration says it', () => {
    const { told } = imported([productFile({}), contractFile()], {
      defaults: { owner: 'a', domain: 'b', type: 'aggregate' },
    });
    expect(told).toEqual([]);
  });

  it('and what it says wrongly, too, with the place', () => {
    const { problems } = imported([
      productFile({
        owner: 'me',
        ...custom('classification', 'TLP:RED'),
        domain: 'a',
        team: { name: 'a' },
        inputPorts: [],
      }),
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ path: 'owner', severity: 'warning', line: 5 }),
      expect.objectContaining({ rule: 'guessed-type' }),
      expect.objectContaining({
        rule: 'refused-by-kind',
        message: expect.stringContaining('"TLP:RED"'),
      }),
    ]);
  });
});
