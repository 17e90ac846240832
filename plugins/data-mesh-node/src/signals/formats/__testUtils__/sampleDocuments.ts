import { dbtDocuments } from './dbtDocuments';
import { at, SECRET, sql } from './secret';

const greatExpectations = {
  success: false,
  results: [
    {
      success: false,
      expectation_config: {
        type: 'expect_column_values_to_be_in_set',
        severity: 'warning',
        kwargs: { column: 'email', value_set: [SECRET], regex: SECRET },
        meta: { data_mesh_rule: 'emails' },
      },
      result: {
        unexpected_count: 3,
        partial_unexpected_list: [SECRET],
        unexpected_list: [SECRET],
        partial_unexpected_counts: [{ value: SECRET, count: 3 }],
        observed_value: SECRET,
      },
      exception_info: { raised_exception: false, exception_message: null },
    },
    {
      success: false,
      expectation_config: {
        expectation_type: 'expect_column_values_to_be_unique',
        kwargs: { column: 'id' },
      },
      result: {},
      exception_info: {
        metric_1: {
          raised_exception: true,
          exception_message: `(psycopg2) invalid "${SECRET}" [SQL: ${sql}]`,
          exception_traceback: `Traceback (most recent call last): ${SECRET}`,
        },
      },
    },
  ],
  statistics: { evaluated_expectations: 2 },
  suite_name: 'orders_suite',
  meta: {
    great_expectations_version: '1.2.0',
    run_id: { run_name: 'nightly', run_time: at },
    batch_spec: { schema_name: 'core', table_name: 'orders', query: sql },
  },
};

const soda = {
  definitionName: 'Soda Core CLI',
  defaultDataSource: 'warehouse',
  dataTimestamp: at,
  scanStartTimestamp: at,
  hasErrors: true,
  hasFailures: true,
  checks: [
    {
      identity: 'f994881f',
      name: 'invalid_count(email) = 0',
      definition: `checks for orders:\n  - invalid_count(email) = 0:\n      valid values: [${SECRET}]`,
      resourceAttributes: [{ name: 'dimension', value: 'accuracy' }],
      table: 'orders',
      column: 'email',
      metrics: [
        'metric-Soda Core CLI-warehouse-orders-email-invalid_count-61813b33',
      ],
      outcome: 'fail',
      diagnostics: { value: 4, blocks: [{ rows: [SECRET] }] },
    },
    { name: 'row_count > 0', table: 'orders', outcome: null, diagnostics: {} },
  ],
  automatedMonitoringChecks: [],
  queries: [{ sql }],
  logs: [{ message: SECRET }],
};

const datacontractCli = {
  runId: '0b2f1c9e-6f4a-4b7e-9a5d-1c2d3e4f5a6b',
  datacontractCliVersion: '1.0.17',
  dataContractId: 'orders',
  dataContractVersion: '2.1.0',
  dataProductId: 'shop',
  outputPortId: 'orders',
  server: 'production',
  timestampStart: at,
  timestampEnd: '2026-08-02T02:03:05Z',
  result: 'failed',
  checks: [
    {
      type: 'field_enum',
      name: `Check that field status only contains ['${SECRET}']`,
      model: 'orders',
      field: 'status',
      qualityId: 'status-known',
      result: 'failed',
      reason: `Unexpected values: ${SECRET}`,
      implementation: sql,
      diagnostics: { value: 2, sample: SECRET },
      failedSamples: [{ name: SECRET }],
    },
    { type: 'row_count', name: 'Rows', model: 'orders', result: 'info' },
  ],
  logs: [{ level: 'INFO', message: SECRET, timestamp: at }],
};

const openlineage = {
  eventType: 'COMPLETE',
  eventTime: at,
  run: {
    runId: 'ea041791-68bc-4ae1-bd89-4c8106a157e4',
    facets: {
      test: {
        tests: [
          {
            name: 'orders_are_recent',
            status: 'fail',
            severity: 'warn',
            type: 'recency',
            expected: SECRET,
            actual: SECRET,
            content: sql,
          },
        ],
      },
      environmentVariables: [{ name: 'TOKEN', value: SECRET }],
    },
  },
  job: {
    namespace: 'airflow',
    name: 'orders',
    facets: { sql: { query: sql } },
  },
  inputs: [
    {
      namespace: `postgres://user:${SECRET}@db:5432`,
      name: 'shop.raw.orders',
      inputFacets: {
        dataQualityAssertions: {
          assertions: [
            {
              assertion: 'not_null',
              success: false,
              column: 'id',
              severity: 'error',
              expected: SECRET,
              actual: SECRET,
            },
          ],
        },
        dataQualityMetrics: {
          rowCount: 7,
          bytes: 100,
          columnMetrics: { name: { min: SECRET, max: SECRET } },
        },
      },
    },
  ],
  outputs: [
    {
      namespace: 'postgres://db:5432',
      name: 'shop.core.orders',
      facets: {
        columnLineage: {
          fields: {
            id: {
              inputFields: [
                {
                  namespace: 'postgres://db:5432',
                  name: 'shop.raw.orders',
                  field: 'id',
                  transformations: [{ description: sql }],
                },
              ],
            },
          },
          dataset: [],
        },
      },
    },
  ],
};

const oors = {
  apiVersion: 'v0.8.1',
  kind: 'ObservabilityResults',
  id: '3d2b6e90-7a1c-4f5b-8e2d-1a9c4b6f0e23',
  observedAt: at,
  source: { process: 'nightly', vendor: 'soda' },
  run: { state: 'completed', sequence: 7 },
  contract: { contractId: 'orders', standard: 'ODCS', version: '3.1.0' },
  results: [
    {
      id: 'dup_rows',
      type: 'check',
      name: 'No duplicate rows',
      status: 'fail',
      relatesTo: 'schema/orders/properties/id/quality/no_duplicates',
      severity: 'medium',
      dimension: 'uniqueness',
      target: {
        resourceType: 'table',
        resourceIdentifier: 'core.orders',
        filter: `name = '${SECRET}'`,
      },
      measure: {
        metric: 'duplicateValues',
        value: 3,
        threshold: { mustBe: 0 },
      },
      message: `Found '${SECRET}' twice`,
    },
    { id: 'late', type: 'metric', name: 'Late', status: 'unknown' },
  ],
};

const summary = {
  product: 'dataproduct:default/orders',
  output: 'orders',
  runId: 'run-1',
  source: 'checker',
  url: `https://ci.example.com/runs/1?token=${SECRET}`,
  at,
  passed: 10,
  failed: 2,
  dimensions: {
    completeness: { passed: 8, failed: 0 },
    uniqueness: { passed: 2, failed: 2, warned: 1, errors: 0 },
  },
};

const metrics = [
  {
    product: 'dataproduct:default/orders',
    port: 'orders',
    name: 'Weekly active consumers',
    value: 12.5,
    unit: 'people',
    observedAt: at,
  },
  { product: 'dataproduct:default/orders', name: 'cost', value: 3 },
];

/** A rich document for each file of each format. */
export const sampleDocuments: Record<string, Record<string, unknown>> = {
  dbt: dbtDocuments,
  'great-expectations': { result: greatExpectations },
  soda: { scan: soda },
  'datacontract-cli': { results: datacontractCli },
  openlineage: { events: openlineage },
  oors: { results: oors },
  summary: { summary },
  metrics: { metrics },
};

/** The documents of a format as they are sent. */
export const sampleFiles = (format: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sampleDocuments[format]).map(([name, document]) => [
      name,
      JSON.stringify(document),
    ]),
  );
