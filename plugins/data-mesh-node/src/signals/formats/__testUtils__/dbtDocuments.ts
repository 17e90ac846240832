import { at, SECRET, sql } from './secret';

const dbtRunResults = {
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
    dbt_version: '1.9.1',
    generated_at: at,
    invocation_id: 'invocation-1',
    env: { DBT_ENV_TOKEN: SECRET },
  },
  results: [
    {
      unique_id: `test.shop.accepted_values_orders_status__${SECRET}.a695166859`,
      status: 'fail',
      failures: 2,
      message: `Got '${SECRET}' in \`orders\`, password=${SECRET}`,
      compiled_code: sql,
      timing: [
        { name: 'compile', completed_at: '2026-08-02T02:00:01Z' },
        { name: 'execute', completed_at: '2026-08-02T02:00:02.123456Z' },
      ],
      adapter_response: { query: sql },
    },
    {
      unique_id: 'test.shop.not_null_orders_id.b695166859',
      status: 'warn',
      failures: 1,
      message: `Database Error\n  ${sql}`,
      timing: [],
    },
    { unique_id: 'model.shop.orders', status: 'success', compiled_code: sql },
    { unique_id: 'unit_test.shop.orders.adds', status: 'pass' },
  ],
  elapsed_time: 3,
  args: { vars: { token: SECRET } },
};

const dbtManifest = {
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
    project_name: 'shop',
    generated_at: at,
  },
  nodes: {
    'model.shop.orders': {
      name: 'orders',
      alias: 'orders_v2',
      database: 'analytics',
      schema: 'core',
      raw_code: sql,
    },
    [`test.shop.accepted_values_orders_status__${SECRET}.a695166859`]: {
      name: `accepted_values_orders_status__${SECRET}`,
      attached_node: 'model.shop.orders',
      column_name: 'status',
      test_metadata: {
        name: 'accepted_values',
        namespace: null,
        kwargs: { values: [SECRET], column_name: 'status', model: 'x' },
      },
      config: { severity: 'WARN', meta: { odcs_rule: 'status-known' } },
      compiled_code: sql,
    },
    'test.shop.not_null_orders_id.b695166859': {
      name: 'not_null_orders_id',
      depends_on: { nodes: ['model.shop.orders'] },
      column_name: 'id',
      test_metadata: {
        name: 'not_null',
        kwargs: { column_name: 'id', model: 'x' },
      },
      config: { severity: 'ERROR' },
    },
  },
  sources: {
    'source.shop.raw.payments': {
      name: 'payments',
      identifier: 'raw_payments',
      database: 'lake',
      schema: 'raw',
    },
  },
  macros: { 'macro.dbt.x': { macro_sql: sql } },
};

const dbtSources = {
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/sources/v3.json',
    dbt_version: '1.9.1',
    generated_at: at,
    invocation_id: 'invocation-1',
  },
  results: [
    {
      unique_id: 'source.shop.raw.payments',
      max_loaded_at_time_ago_in_s: 90000.5,
      snapshotted_at: at,
      status: 'error',
      criteria: { filter: sql },
    },
    {
      unique_id: 'source.shop.raw.refunds',
      status: 'runtime error',
      error: `relation "${SECRET}" does not exist`,
    },
  ],
  elapsed_time: 1,
};

/** The documents of dbt. */
export const dbtDocuments = {
  run_results: dbtRunResults,
  manifest: dbtManifest,
  sources: dbtSources,
};
