import { readdirSync } from 'node:fs';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import {
  applyMigrations,
  migrationsDirectory as directory,
} from './applyMigrations';

jest.setTimeout(60_000);

type Row = [table: string, row: Record<string, unknown>];

interface MigrationCase {
  /** The tables that it creates, and that are gone without it. */
  creates: string[];
  /** Rows that are there before it, for what it changes. */
  before?: Row[];
  /** Rows that are there when it goes down, parents first. */
  rows: Row[];
  /** Rows that it forbids next to those. */
  refused?: [...Row, RegExp][];
}

const at = '2026-11-21T09:00:00.000Z';
const id = '00000000-0000-4000-8000-000000000001';
const digest = 'a'.repeat(64);
const product = 'dataproduct:default/orders';
const user = 'user:default/jane';

const exemptionProduct = { exemption_id: id, entity_ref: product };
const ledgerEntry = {
  seq: 1,
  at,
  actor: user,
  action: 'exemption.requested',
  subject: `exemption:${id}`,
  details: '{}',
  algorithm: 'sha256',
  previous_hash: digest,
  hash: digest,
};
const message = {
  id,
  recipient: 'group:default/web',
  subject: product,
  kind: 'level-lost',
  state_digest: digest,
  message: '{}',
  status: 'pending',
  created_at: at,
  due_at: at,
  attempts: 0,
};

const measuredProduct = {
  entity_ref: product,
  title: 'Orders',
  purpose: 'Who bought what, and when.',
  owner: 'group:default/web',
  domain: 'domain:default/sales',
  system: '',
  type: 'source-aligned',
  lifecycle: 'production',
  classification: 'internal',
  product_owner: 'user:default/jane',
  people: '[]',
  tags: '[]',
  outputs: '[]',
  search_text: 'orders',
  consumers: 0,
  status: 'ok',
  status_rank: 3,
  level: 'silver',
  position: 1,
  score: 87.5,
  etag: 'e1',
  facts: '{}',
  facts_versions: '{}',
  read_at: at,
  first_seen_at: at,
  evaluated_at: at,
};
const scorecard = 'builtin:quality';
const productResult = {
  entity_ref: product,
  scorecard,
  level: 'silver',
  position: 1,
  level_before_cap: 'silver',
  position_before_cap: 1,
  score: 87.5,
  known: 7,
  applicable: 8,
  exempt: 0,
  due: 0,
  outcomes: 'ppf',
  checks: '[]',
  digest: 'a'.repeat(32),
  policy_digest: digest,
};
const historyDay = {
  entity_ref: product,
  scorecard,
  day: '2026-11-21',
  position: 1,
  known: 7,
  applicable: 8,
};
const transition = {
  id,
  entity_ref: product,
  scorecard,
  at,
  from_position: -1,
  to_position: 1,
  cause: 'product',
  policy_digest: digest,
  checks: '[]',
};
const levelCount = {
  day: '2026-11-21',
  scorecard,
  domain: 'domain:default/sales',
  owner: 'group:default/web',
  position: 1,
  products: 1,
};
const policy = {
  scorecard,
  in_force: true,
  source: 'builtin',
  definition: '{}',
  digest,
  changed_at: at,
};
const policyChange = {
  id,
  scorecard,
  at,
  change: 'in-force',
  title: 'Quality',
  digest,
};
const belonging = { ref: 'group:default/web', ancestor: 'group:default/shop' };
const sighting = { scorecard, check_id: 'qlt-01', first_seen_at: at };
const contract = {
  entity_ref: 'api:default/orders',
  etag: 'e1',
  content_hash: digest,
  facts: '{}',
};
const sweep = { id, started_at: at, products: 1, changed: 1 };
const run = {
  entity_ref: product,
  run_id: 'nightly 1',
  sender: 'external:ci',
  received_at: at,
  measured_from: at,
  measured_to: at,
  passed: 1,
  warned: 0,
  failed: 0,
  errors: 0,
  skipped: 0,
};
const ruleResult = {
  entity_ref: product,
  output: 'orders',
  rule: 'no nulls',
  outcome: 'pass',
  severity: 'error',
  badness: 0,
  dimension: 'completeness',
  value: 0.1,
  at,
  day: 20778,
  run_id: 'nightly 1',
};
const ruleMonth = {
  entity_ref: product,
  output: 'orders',
  dimension: 'completeness',
  month: '2026-11',
  measured: 2 ** 31 - 1,
  failed: 0,
};

const contractRef = 'api:default/orders';
const version = {
  entity_ref: contractRef,
  content_hash: digest,
  contract_id: 'orders',
  version: '1.0.0',
  status: 'active',
  standard_version: 'v3.1.0',
  document: '',
  findings: '[]',
  errors: 0,
  warnings: 0,
  first_seen_at: at,
  is_cut: 0,
};
const servedContract = {
  entity_ref: product,
  output: 'orders',
  contract_ref: contractRef,
  content_hash: digest,
  version: '1.0.0',
  served_from: at,
  seen: 1,
  is_draft: 0,
  breaks: '[]',
};
const field = {
  entity_ref: contractRef,
  place: 0,
  path: 'orders.id',
  name: 'id',
  name_key: 'id',
  business_key: '',
  facts: '{}',
};

const metricValue = {
  entity_ref: product,
  output: '',
  name: 'cost',
  day: '2026-11-21',
  at,
  value: 12.5,
  unit: 'EUR',
};
const observedEdge = {
  from_ref: product,
  from_output: 'orders',
  to_ref: 'dataproduct:default/clicks',
  to_output: 'clicks',
  job: 'dbt/orders',
  first_seen_at: at,
  last_seen_at: at,
};
const { first_seen_at: firstSeenAt, ...observed } = observedEdge;
const observedField = {
  ...observed,
  last_seen_at: firstSeenAt,
  from_field: 'id',
  to_field: 'order_id',
};
const unmapped = {
  entity_ref: product,
  source: 'dbt',
  subject: 'orders_old',
  reason: 'No output has this name',
  count: 2,
  received_at: at,
};
const droppedRule = {
  entity_ref: product,
  output: 'orders',
  rule: 'no nulls',
  dropped_at: at,
};
const datasetName = {
  contract_ref: contractRef,
  place: 0,
  name_key: 'orders',
  name: 'shop.orders',
  schema: 'orders',
};

/** One for each migration, by the name of its file. */
const cases: Record<string, MigrationCase> = {
  '20261121000000_scorecards.js': {
    creates: [
      'products',
      'results',
      'history',
      'transitions',
      'level_counts',
      'policies',
      'policy_changes',
      'hierarchy',
      'check_sightings',
      'contract_documents',
      'sweeps',
    ],
    rows: [
      ['products', measuredProduct],
      ['results', productResult],
      ['history', historyDay],
      ['transitions', transition],
      ['level_counts', levelCount],
      ['policies', policy],
      ['policy_changes', policyChange],
      ['hierarchy', belonging],
      ['check_sightings', sighting],
      ['contract_documents', contract],
      ['sweeps', sweep],
    ],
    refused: [
      ['products', measuredProduct, /unique/i],
      ['results', productResult, /unique/i],
      ['history', historyDay, /unique/i],
      ['level_counts', levelCount, /unique/i],
      ['policies', policy, /unique/i],
      ['hierarchy', belonging, /unique/i],
      ['check_sightings', sighting, /unique/i],
      ['contract_documents', contract, /unique/i],
    ],
  },
  '20261121000100_governance.js': {
    creates: ['exemptions', 'exemption_products', 'attestations', 'ledger'],
    rows: [
      [
        'exemptions',
        {
          id,
          scorecard: 'builtin:quality',
          check_id: 'qlt-01',
          reason: 'The source is replaced in March.',
          state: 'requested',
          requested_by: user,
          requested_at: at,
          expires_at: at,
          renewals: 0,
        },
      ],
      ['exemption_products', exemptionProduct],
      [
        'attestations',
        {
          id,
          entity_ref: product,
          attested_by: user,
          attested_at: at,
          digest,
          statement_digest: digest,
          statement: '{}',
          via: 'portal',
        },
      ],
      ['ledger', ledgerEntry],
    ],
    refused: [
      ['exemption_products', exemptionProduct, /unique/i],
      [
        'exemption_products',
        { ...exemptionProduct, exemption_id: 'none' },
        /foreign key/i,
      ],
      ['ledger', ledgerEntry, /unique/i],
    ],
  },
  '20261121000200_notification_outbox.js': {
    creates: ['notification_outbox'],
    rows: [['notification_outbox', message]],
    refused: [
      ['notification_outbox', { ...message, id: 'another' }, /unique/i],
    ],
  },
  '20261121000300_quality.js': {
    creates: ['signal_runs', 'quality_results', 'quality_months'],
    rows: [
      ['signal_runs', run],
      ['signal_runs', { ...run, entity_ref: 'dataproduct:default/clicks' }],
      ['quality_results', ruleResult],
      ['quality_months', ruleMonth],
    ],
    refused: [
      ['signal_runs', run, /unique/i],
      ['quality_results', ruleResult, /unique/i],
      ['quality_months', ruleMonth, /unique/i],
    ],
  },
  '20261121000400_changed_entities.js': {
    creates: ['changed_entities'],
    rows: [['changed_entities', { entity_ref: product, told_at: at }]],
    refused: [
      ['changed_entities', { entity_ref: product, told_at: at }, /unique/i],
    ],
  },
  '20261121000500_contracts.js': {
    creates: ['contract_versions', 'served_contracts', 'contract_fields'],
    before: [['contract_documents', contract]],
    rows: [
      ['contract_documents', { ...contract, contract_id: 'orders' }],
      ['contract_versions', version],
      ['served_contracts', servedContract],
      ['contract_fields', field],
    ],
    refused: [
      ['contract_versions', version, /unique/i],
      ['served_contracts', servedContract, /unique/i],
      ['contract_fields', field, /unique/i],
    ],
  },
  '20261121000600_signals.js': {
    creates: [
      'metric_values',
      'observed_edges',
      'observed_fields',
      'unmapped_signals',
      'dataset_names',
      'dropped_rules',
      'live_secret',
    ],
    before: [['quality_results', ruleResult]],
    rows: [
      ['metric_values', metricValue],
      ['observed_edges', observedEdge],
      ['observed_fields', observedField],
      ['unmapped_signals', unmapped],
      ['dataset_names', datasetName],
      ['dropped_rules', droppedRule],
      ['live_secret', { id: 2, secret: digest }],
    ],
    refused: [
      ['metric_values', metricValue, /unique/i],
      ['observed_edges', observedEdge, /unique/i],
      ['observed_fields', observedField, /unique/i],
      ['unmapped_signals', unmapped, /unique/i],
      ['dataset_names', datasetName, /unique/i],
    ],
  },
  // Only indexes: what is there stays.
  '20261122000000_contract_indexes.js': {
    creates: [],
    before: [
      ['contract_versions', version],
      ['contract_documents', contract],
    ],
    rows: [],
  },
  '20261122000100_consumer_refs.js': {
    creates: [],
    before: [['products', measuredProduct]],
    rows: [],
  },
};

const files = readdirSync(directory).filter(name => name.endsWith('.js'));

describe('migrations', () => {
  it('all have a case here', () => {
    expect(Object.keys(cases).sort()).toEqual(files.sort());
  });
});

eachDatabase('each migration', (databaseId, databases) => {
  const existing = async (knex: Knex, tables: string[]) => {
    const exist = await Promise.all(
      tables.map(table => knex.schema.hasTable(table)),
    );
    return tables.filter((_, i) => exist[i]);
  };

  // SQLite knows no booleans.
  const asStored = (value: unknown) =>
    databaseId === 'SQLITE_3' && typeof value === 'boolean'
      ? Number(value)
      : value;

  const insert = async (knex: Knex, rows: Row[] = []) => {
    for (const [table, row] of rows) {
      await knex(table).insert(row);
      const stored = Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, asStored(value)]),
      );
      expect(await knex(table).where(row)).toEqual([
        expect.objectContaining(stored),
      ]);
    }
  };

  it.each(Object.entries(cases))(
    '%s goes up, down and up again with rows',
    async (name, { creates, before, rows, refused = [] }) => {
      const knex = await databases.init(databaseId);
      for (const file of files.filter(other => other < name)) {
        await knex.migrate.up({ directory, name: file });
      }
      await insert(knex, before);

      await knex.migrate.up({ directory, name });
      expect(await existing(knex, creates)).toEqual(creates);
      await insert(knex, rows);
      for (const [table, row, error] of refused) {
        await expect(knex(table).insert(row)).rejects.toThrow(error);
      }

      await knex.migrate.down({ directory, name });
      expect(await existing(knex, creates)).toEqual([]);

      await knex.migrate.up({ directory, name });
      await insert(knex, rows);
    },
  );

  it('can be undone from the latest to the first', async () => {
    const knex = await databases.init(databaseId);
    await applyMigrations(knex);
    const [completed, pending] = await knex.migrate.list({ directory });
    expect(completed).toHaveLength(files.length);
    expect(pending).toEqual([]);

    await knex.migrate.rollback({ directory }, true);
    const all = Object.values(cases).flatMap(({ creates }) => creates);
    expect(await existing(knex, all)).toEqual([]);
  });
});
