import { ContractChangeKind } from '../changeRules';
import { Document, withField, withFields } from './contracts';

/** Two contracts between which the only change is of the kind. */
type RuleCase = [before: Document, after: Document];

const field = (before: Document, after: Document): RuleCase => [
  withField(before),
  withField(after),
];

const options = (before: Document, after: Document): RuleCase =>
  field({ logicalTypeOptions: before }, { logicalTypeOptions: after });

const entry = (
  list: string,
  before: Document | undefined,
  after: Document | undefined,
): RuleCase => {
  const of = (value: Document | undefined) => ({
    [list]: value ? [value] : [],
  });
  return [of(before), of(after)];
};

const rule = (before: Document, after: Document): RuleCase => {
  const of = (more: Document) => ({ quality: [{ id: 'r', ...more }] });
  return field(of(before), of(after));
};

const latency = (more: Document) => ({
  property: 'latency',
  value: 4,
  unit: 'h',
  ...more,
});
const retention = (value: unknown, unit: string, valueExt?: unknown) => ({
  property: 'retention',
  ...{ value, unit },
  ...(valueExt !== undefined && { valueExt }),
});
const reader = { role: 'reader', access: 'read' };
const production = { server: 'production', type: 'postgres', host: 'db1' };
const table = { name: 'orders', properties: [{ name: 'a' }, { name: 'b' }] };
const key = { name: 'id', primaryKey: true, primaryKeyPosition: 1 };
const foreignKey = { type: 'foreignKey', to: 'customers.id' };

let nested: Document = {};
for (let depth = 0; depth < 300; depth += 1) nested = { nested };

export const ruleCases: Record<ContractChangeKind, RuleCase[]> = {
  'schema-removed': [entry('schema', table, undefined)],
  'schema-renamed': [
    entry('schema', table, { ...table, name: 'purchases' }),
    entry(
      'schema',
      { name: 'a', physicalName: 't' },
      { name: 'b', physicalName: 't' },
    ),
  ],
  'schema-added': [entry('schema', undefined, table)],
  'granularity-changed': [
    entry('schema', table, { ...table, dataGranularityDescription: 'A day' }),
  ],
  'field-removed': [[withField({}), withFields()]],
  'field-renamed': [
    [withFields({ name: 'a', id: 'x' }), withFields({ name: 'b', id: 'x' })],
    [
      withFields({ name: 'a', logicalType: 'string' }),
      withFields({ name: 'b', logicalType: 'string', description: 'New' }),
    ],
  ],
  'field-added': [[withFields(), withField({ required: true })]],
  'physical-name-changed': [
    field({ physicalName: 'TOTAL' }, { physicalName: 'SUM' }),
    field({ physicalName: 'SUM' }, {}),
  ],
  'type-changed': [
    field({ logicalType: 'string' }, { logicalType: 'number' }),
    field({ logicalType: 'integer' }, { logicalType: 'number' }),
    field({ logicalType: 'string' }, {}),
    field({ physicalType: 'variant' }, { physicalType: 'struct<a:int>' }),
    field(
      { items: { logicalType: 'string' } },
      { items: { logicalType: 'date' } },
    ),
    field(
      { map: { value: { logicalType: 'string' } } },
      { map: { value: { logicalType: 'date' } } },
    ),
  ],
  'type-narrowed': [
    field({ logicalType: 'number' }, { logicalType: 'integer' }),
    field({ physicalType: 'varchar(36)' }, { physicalType: 'VARCHAR(20)' }),
  ],
  'type-widened': [
    field({ physicalType: 'varchar(20)' }, { physicalType: 'varchar(36)' }),
  ],
  'type-stated': [
    field({}, { logicalType: 'string' }),
    field({}, { physicalType: 'text' }),
  ],
  'bounds-narrowed': [
    options({ maxLength: 36 }, { maxLength: 20 }),
    options({ minimum: 0 }, { minimum: 1 }),
    options({}, { maximum: 9 }),
    field({}, { enum: [{ value: 'a' }] }),
  ],
  'bounds-widened': [
    options({ maxLength: 20 }, { maxLength: 36 }),
    options({ minimum: 0 }, {}),
    field({ enum: ['a', 'b'] }, {}),
  ],
  'format-changed': [
    options({ format: 'yyyy-MM-dd' }, { format: 'dd.MM.yyyy' }),
    options({ pattern: '^a' }, {}),
  ],
  'enum-value-removed': [field({ enum: ['a', 'b'] }, { enum: ['b'] })],
  'enum-value-added': [
    field(
      { enum: [{ value: 'a' }] },
      { enum: [{ value: 'b' }, { value: 'a' }] },
    ),
  ],
  'required-added': [
    field({}, { required: true }),
    field({ required: false }, { required: true }),
  ],
  'required-removed': [field({ required: true }, {})],
  'unique-removed': [field({ unique: true }, { unique: false })],
  'unique-added': [field({}, { unique: true })],
  'key-removed': [
    field({ primaryKey: true, primaryKeyPosition: 1 }, { primaryKey: false }),
  ],
  'key-changed': [
    [
      withFields(key, { name: 'day' }),
      withFields(key, { name: 'day', primaryKey: true }),
    ],
  ],
  'key-added': [field({}, { primaryKey: true })],
  'key-order-changed': [
    [withFields(key), withFields({ ...key, primaryKeyPosition: 2 })],
  ],
  'partitioning-changed': [field({ partitioned: true }, {})],
  'classification-raised': [
    field({ classification: 'internal' }, { classification: 'restricted' }),
  ],
  'classification-lowered': [
    field({ classification: 'restricted' }, { classification: 'internal' }),
  ],
  'classification-changed': [
    field({ classification: 'c3' }, { classification: 'c2' }),
    field({ classification: 'internal' }, {}),
  ],
  'encryption-changed': [field({ encryptedName: 'x' }, {})],
  'relationship-removed': [field({ relationships: [foreignKey] }, {})],
  'relationship-added': [field({}, { relationships: [foreignKey] })],
  'relationship-changed': [
    field(
      { relationships: [foreignKey] },
      { relationships: [{ ...foreignKey, description: 'Of the buyer' }] },
    ),
  ],
  'rule-removed': [
    field({ quality: [{ metric: 'rowCount', mustBeGreaterThan: 1 }] }, {}),
  ],
  'rule-weakened': [
    rule(
      { metric: 'nullValues', mustBe: 0 },
      { metric: 'nullValues', mustBeLessThan: 5 },
    ),
    rule({ mustBeBetween: [1, 5] }, { mustBeBetween: [0, 5] }),
    rule({ severity: 'error' }, { severity: 'warning' }),
    rule({ severity: 'error' }, {}),
  ],
  'rule-changed': [
    rule({ query: 'SELECT 1' }, { query: 'SELECT 2' }),
    rule({ query: "SELECT 'A'" }, { query: "SELECT 'a'" }),
    rule({ mustBeLessThan: 5 }, { mustBeGreaterThan: 5 }),
    rule({ mustBe: 5, unit: 'rows' }, { mustBe: 5, unit: 'percent' }),
  ],
  'rule-stricter': [
    rule({ mustBeLessThan: 5 }, { mustBeLessThan: 3 }),
    rule({ severity: 'warn' }, { severity: 'error' }),
  ],
  'rule-added': [field({}, { quality: [{ metric: 'nullValues', mustBe: 0 }] })],
  'rule-dimension-changed': [
    rule({ dimension: 'accuracy' }, { dimension: 'coverage' }),
  ],
  'rule-schedule-changed': [
    rule({ schedule: '0 1 * * *' }, { schedule: '0 2 * * *' }),
    rule({ scheduler: 'cron' }, {}),
  ],
  'rule-details-changed': [rule({ description: 'a' }, { description: 'b' })],
  'sla-removed': [entry('slaProperties', latency({}), undefined)],
  'sla-weaker': [
    entry('slaProperties', retention(3, 'y', 5), retention(1, 'y', 2)),
    entry('slaProperties', retention(3, 'y', 5), retention(3, 'y', 4)),
    entry('slaProperties', retention(3, 'y', 5), retention(4, 'y', 4)),
    entry('slaProperties', retention(3, 'y', 5), retention(2, 'y', 6)),
    entry('slaProperties', retention(3, 'y'), retention(2, 'y', 6)),
    entry('slaProperties', retention(3, 'y', 5), retention(2, 'y')),
    // In both senses of the letter.
    entry('slaProperties', retention(4, 'M'), retention(1, 's')),
    entry('slaProperties', latency({}), latency({ value: 1, unit: 'd' })),
    entry('slaProperties', latency({}), latency({ value: 'soon' })),
    ...(
      [
        ['freshness', 'PT6H', 'PT7H'],
        ['availability', 99.9, '99.5%'],
        ['endOfSupport', '2030-01-01', '2029-01-01'],
        ['timeOfAvailability', '09:00-08:00', '09:00-09:00'],
        ['throughput', 100, 50],
        ['errorRate', '1', '2'],
      ] as const
    ).map(([property, before, after]) =>
      entry(
        'slaProperties',
        { property, value: before },
        { property, value: after },
      ),
    ),
    ...(['retention', 're'] as const).map(property =>
      entry(
        'slaProperties',
        { property, value: 3, unit: 'y' },
        { property, value: 2, unit: 'years' },
      ),
    ),
    ...['frequency', 'timeToRepair', 'time to detect', 'tn'].map(property =>
      entry(
        'slaProperties',
        { property, value: 1, unit: 'h' },
        { property, value: 90, unit: 'min' },
      ),
    ),
  ],
  'sla-stricter': [
    entry('slaProperties', retention(3, 'y', 5), retention(3, 'y', 6)),
    entry('slaProperties', latency({}), latency({ value: 180, unit: 'min' })),
  ],
  'sla-added': [entry('slaProperties', undefined, latency({}))],
  'sla-changed': [
    entry('slaProperties', retention(4, 'M'), retention(4, 'm')),
    entry('slaProperties', retention(4, 'm'), retention(4, 'M')),
    entry('slaProperties', latency({ unit: 'M' }), latency({ unit: 'm' })),
    entry('slaProperties', retention(3, 'y', 5), retention(3, 'y')),
    entry('slaProperties', retention(3, 'y'), retention(3, 'y', 5)),
    entry(
      'slaProperties',
      { property: 'mood', value: 1 },
      { property: 'mood', value: 2 },
    ),
    entry('slaProperties', latency({}), latency({ element: 'orders.day' })),
  ],
  'sla-details-changed': [
    entry('slaProperties', latency({}), latency({ driver: 'regulatory' })),
  ],
  'server-removed': [entry('servers', production, undefined)],
  'server-changed': [
    entry('servers', production, { ...production, host: 'db2' }),
    entry('servers', production, { ...production, type: 'mysql' }),
  ],
  'server-added': [entry('servers', undefined, production)],
  'server-details-changed': [
    entry('servers', production, { ...production, description: 'Main' }),
  ],
  'role-removed': [
    entry('roles', reader, undefined),
    entry('servers', { ...production, roles: [reader] }, production),
  ],
  'role-access-changed': [
    entry('roles', reader, { ...reader, access: 'write' }),
  ],
  'role-added': [entry('roles', undefined, reader)],
  'role-details-changed': [
    entry('roles', reader, { ...reader, firstLevelApprovers: 'x' }),
  ],
  'status-retired': [[{ status: 'active' }, { status: 'retired' }]],
  'status-deprecated': [[{ status: 'active' }, { status: 'deprecated' }]],
  'status-changed': [[{ status: 'draft' }, { status: 'active' }]],
  'identifier-changed': [
    [{ id: 'a' }, { id: 'b' }],
    field({ id: 'a' }, { id: 'b' }),
  ],
  'price-changed': [
    [{ price: { priceAmount: 1 } }, { price: { priceAmount: 2 } }],
  ],
  'belonging-changed': [[{ domain: 'a' }, { domain: 'b' }]],
  'standard-changed': [[{ apiVersion: 'v3.0.2' }, { apiVersion: 'v3.1.0' }]],
  'team-changed': [
    [
      { team: [{ username: 'a' }] },
      { team: { members: [{ username: 'a', role: 'Owner' }] } },
    ],
  ],
  'support-changed': [entry('support', undefined, { channel: '#help' })],
  'description-changed': [
    field({}, { description: 'What was paid' }),
    [{ description: { purpose: 'a' } }, { description: { purpose: 'b' } }],
  ],
  'tags-changed': [[{ tags: ['a'] }, { tags: ['b', 'a'] }]],
  'examples-changed': [field({ examples: [1] }, { examples: [2] })],
  'definitions-changed': [
    entry('authoritativeDefinitions', undefined, { url: 'https://a.example' }),
  ],
  'custom-property-changed': [
    entry(
      'customProperties',
      { property: 'a', value: 1 },
      { property: 'a', value: 2 },
    ),
  ],
  'lineage-changed': [field({}, { transformLogic: 'a + b' })],
  'critical-element-changed': [field({}, { criticalDataElement: true })],
  restated: [
    field({}, { required: false }),
    field({ physicalType: 'INT' }, { physicalType: 'integer' }),
    field({ physicalName: 'total' }, {}),
    entry('slaProperties', latency({}), latency({ value: 240, unit: 'min' })),
    entry(
      'slaProperties',
      { property: 'retention', value: 3, unit: 'y' },
      { property: 'retention', value: 36, unit: 'months' },
    ),
    rule({ query: 'SELECT  1' }, { query: 'SELECT 1\n' }),
    field(
      { quality: [{ type: 'sql', query: "SELECT A = 'X'" }] },
      { quality: [{ type: 'sql', query: "select a  = 'X'" }] },
    ),
    [{ team: [{ username: 'a' }] }, { team: { members: [{ username: 'a' }] } }],
  ],
  order: [[{ context: ['a', 'b'] }, { context: ['b', 'a'] }]],
  other: [
    [{ unheardOf: 1 }, { unheardOf: 2 }],
    [{ servers: 'none' }, { servers: [] }],
    options({ mood: 1 }, { mood: 2 }),
  ],
  'not-compared': [[{}, nested]],
};
