const now = () => new Date(Date.now() - 60_000).toISOString();

const test = (name: string, failures: number) => ({
  status: failures ? 'fail' : 'pass',
  timing: [{ name: 'execute', started_at: now(), completed_at: now() }],
  thread_id: 'Thread-1',
  execution_time: 0.1,
  adapter_response: {},
  message: failures
    ? `Got ${failures} results, configured to fail if != 0`
    : null,
  failures,
  unique_id: `test.shop.${name}`,
});

/** The run of a dbt project with three tests, of which one may fail. */
export function dbtRun({
  failures = 0,
  only = '',
  invocation = 'a3c9e0a2-7c1f-4d55-9f0f-7f1f5d0c1a11',
}: {
  failures?: number;
  invocation?: string;
  /** Beginning of the names of the tests that ran; all of them by default. */
  only?: string;
}): string {
  return JSON.stringify({
    metadata: {
      dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
      dbt_version: '1.10.0',
      generated_at: now(),
      invocation_id: invocation,
      env: {},
    },
    results: [
      test('unique_segments_customer_id.1', failures),
      test('not_null_segments_customer_id.2', 0),
      test('not_null_stg_customers_id.3', 0),
    ].filter(({ unique_id }) => unique_id.startsWith(`test.shop.${only}`)),
    elapsed_time: 1,
    args: {},
  });
}

const testNode = (id: string, name: string, model: string, column: string) => ({
  resource_type: 'test',
  unique_id: `test.shop.${id}`,
  name: id.replace(/\.\d$/, ''),
  package_name: 'shop',
  attached_node: `model.shop.${model}`,
  column_name: column,
  test_metadata: { name, kwargs: { column_name: column } },
  depends_on: { nodes: [`model.shop.${model}`], macros: [] },
  config: { severity: 'ERROR' },
});

const modelNode = (name: string, table: string) => {
  const [database, schema, alias] = table.split('.');
  return {
    resource_type: 'model',
    unique_id: `model.shop.${name}`,
    name,
    package_name: 'shop',
    database,
    schema,
    alias,
    relation_name: table,
  };
};

/** Its manifest. */
export function dbtManifest({
  table = 'ANALYTICS.SEGMENTS.SEGMENTS',
} = {}): string {
  const nodes = [
    modelNode('segments', table),
    modelNode('stg_customers', 'ANALYTICS.STAGING.STG_CUSTOMERS'),
    testNode(
      'unique_segments_customer_id.1',
      'unique',
      'segments',
      'segment_key',
    ),
    testNode(
      'not_null_segments_customer_id.2',
      'not_null',
      'segments',
      'segment_key',
    ),
    testNode('not_null_stg_customers_id.3', 'not_null', 'stg_customers', 'id'),
  ];
  return JSON.stringify({
    metadata: {
      dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
      dbt_version: '1.10.0',
      project_name: 'shop',
      invocation_id: 'a3c9e0a2-7c1f-4d55-9f0f-7f1f5d0c1a11',
    },
    nodes: Object.fromEntries(nodes.map(node => [node.unique_id, node])),
    sources: {},
  });
}
