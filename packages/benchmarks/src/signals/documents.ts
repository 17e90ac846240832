import { contractNames } from '../entities/dataProduct';

/** Text in pieces, so that nobody has a large document as a whole. */
export type Pieces = Generator<string>;

const PER_PIECE = 200;
const PROJECT = 'warehouse';
const COLUMNS = 50;

const testId = (i: number) =>
  `test.${PROJECT}.not_null_model_${Math.floor(i / COLUMNS)}_column_${
    i % COLUMNS
  }.${i.toString(16).padStart(10, '0')}`;

/** `count` things as the items of a list or of an object. */
function* items(count: number, textOf: (i: number) => string): Pieces {
  for (let from = 0; from < count; from += PER_PIECE) {
    const length = Math.min(PER_PIECE, count - from);
    const texts = Array.from({ length }, (_, i) => textOf(from + i));
    yield `${from ? ',' : ''}${texts.join(',')}`;
  }
}

const metadata = (kind: string, version: number, run: string, at: string) =>
  JSON.stringify({
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}/v${version}.json`,
    dbt_version: '1.10.13',
    generated_at: at,
    invocation_id: run,
    project_name: PROJECT,
  });

/** SQL as dbt writes it into its files, which nobody needs here. */
const sql = (bytes: number) =>
  'select count(*) from analytics.marts.orders where id is null -- '
    .repeat(Math.ceil(bytes / 64))
    .slice(0, bytes);

/** dbt's run_results.json of so many tests, with `bytes` of SQL in each. */
export function* dbtRunResults(
  tests: number,
  bytes: number,
  run: string,
  at: string,
): Pieces {
  const compiled = sql(bytes);
  yield `{"metadata":${metadata('run-results', 6, run, at)},"results":[`;
  yield* items(tests, i =>
    JSON.stringify({
      status: i % 100 ? 'pass' : 'fail',
      timing: [{ name: 'execute', started_at: at, completed_at: at }],
      thread_id: 'Thread-1',
      execution_time: 0.4,
      message: i % 100 ? null : 'Got 3 results, configured to fail if != 0',
      failures: i % 100 ? 0 : 3,
      unique_id: testId(i),
      compiled_code: compiled,
    }),
  );
  yield ']}';
}

/** The manifest.json of the same tests. */
export function* dbtManifest(
  tests: number,
  bytes: number,
  run: string,
  at: string,
): Pieces {
  const raw = sql(bytes);
  yield `{"metadata":${metadata('manifest', 12, run, at)},"nodes":{`;
  yield* items(tests, i => {
    const id = testId(i);
    const node = {
      name: id.split('.')[2],
      resource_type: 'test',
      attached_node: `model.${PROJECT}.model_${Math.floor(i / COLUMNS)}`,
      column_name: `column_${i % COLUMNS}`,
      test_metadata: { name: 'not_null', kwargs: { model: 'x' } },
      config: { severity: 'ERROR' },
      raw_code: raw,
    };
    return `${JSON.stringify(id)}:${JSON.stringify(node)}`;
  });
  yield '}}';
}

/** Runs of datacontract-cli as lines, one for each of so many products. */
export function* contractRuns(
  products: { from: number; count: number },
  checks: number,
  run: string,
  at: string,
): Pieces {
  for (let i = products.from; i < products.from + products.count; i++) {
    const [contract] = contractNames(i);
    yield `{"runId":"${run} ${i}","dataContractId":"${contract}","dataContractVersion":"2.1.0","timestampEnd":"${at}","checks":[`;
    yield* items(checks, check =>
      JSON.stringify({
        category: 'quality',
        type: check % 2 ? 'field_unique' : 'field_required',
        name: `Rule ${check} of the contract`,
        model: 'daily',
        field: `column_${check}`,
        engine: 'datacontract',
        result: check % 100 ? 'passed' : 'failed',
        reason: check % 100 ? null : 'Actual value is 3',
        diagnostics: { value: check % 100 ? 0 : 3 },
      }),
    );
    yield ']}\n';
  }
}
