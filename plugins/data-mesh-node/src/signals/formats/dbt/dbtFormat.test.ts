import { InputError } from '@backstage/errors';
import { parseSignals } from '../../reading/readSignals';
import { sampleFiles } from '../__testUtils__/sampleDocuments';
import { dbtFormat } from './dbtFormat';

const metadata = {
  dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
  generated_at: '2026-08-02T02:00:04Z',
  invocation_id: 'run-1',
};
const notNull = 'test.shop.not_null_orders_id.b695166859';

const parse = (results: object[], manifest?: object) =>
  parseSignals(dbtFormat, {
    run_results: JSON.stringify({ metadata, results }),
    ...(manifest && {
      manifest: JSON.stringify({ metadata: {}, ...manifest }),
    }),
  });

const results = (...args: Parameters<typeof parse>) =>
  parse(...args).runs[0].results;

describe('dbt', () => {
  it('reads tests with their models and sources with their ages', () => {
    const { runs, notes } = parseSignals(dbtFormat, sampleFiles('dbt'));
    expect(runs.map(run => [run.runId, run.source])).toEqual([
      ['invocation-1', 'dbt 1.9.1'],
      ['invocation-1 sources', 'dbt 1.9.1'],
    ]);
    expect(runs[0].results).toEqual([
      {
        subject: { dataset: 'analytics.core.orders_v2', project: 'shop' },
        rule: 'accepted_values_orders_status',
        field: 'status',
        contractRule: 'status-known',
        measure: 'invalidValues',
        dimension: 'conformity',
        outcome: 'fail',
        severity: 'warning',
        value: 2,
        message: "Got '…' in '…', password=…",
        at: '2026-08-02T02:00:02.123Z',
      },
      expect.objectContaining({
        rule: 'not_null_orders_id',
        measure: 'nullValues',
        outcome: 'warn',
        severity: 'error',
        message: 'Database Error (SQL left out)',
        at: '2026-08-02T02:00:04.000Z',
      }),
    ]);
    expect(runs[1].results).toMatchObject([
      {
        subject: { dataset: 'lake.raw.raw_payments' },
        rule: 'source_freshness_raw_payments',
        measure: 'freshness',
        outcome: 'fail',
        value: 90000.5,
      },
      { subject: { dataset: 'refunds' }, outcome: 'error' },
    ]);
    expect(notes).toContain('1 model was run; it is no check of data');
    expect(notes).toContain('1 unit test was run; it is no check of data');
  });

  it.each([
    ['pass', 'pass'],
    ['warn', 'warn'],
    ['fail', 'fail'],
    ['error', 'error'],
    ['runtime error', 'error'],
    ['skipped', 'skip'],
    ['no-op', 'skip'],
    ['reused', 'skip'],
    ['partial success', 'error'],
    ['brand new', 'error'],
  ])('takes status %s as %s', (status, outcome) => {
    expect(results([{ unique_id: notNull, status }])[0].outcome).toBe(outcome);
  });

  it('notes what it does not know', () => {
    const { notes } = parse([{ unique_id: notNull, status: 'brand new' }]);
    expect(notes).toEqual([
      'status brand new is not known; it is read as error',
      'without manifest.json tests are not joined to models',
    ]);
  });

  it.each([
    ['generate', { status: 'success' }],
    ['compile', { status: 'pass', message: 'Succeeded' }],
    [undefined, { status: 'success', failures: null, message: null }],
    ['rpc', { status: 'success', failures: null, message: null }],
  ])('takes no test for run that %s only compiled', (which, result) => {
    const { runs, notes } = parseSignals(dbtFormat, {
      run_results: JSON.stringify({
        metadata,
        results: [{ unique_id: notNull, ...result }],
        args: { which },
      }),
    });
    expect(runs[0].results).toEqual([]);
    expect(notes).toEqual([
      '1 tests were compiled and not run, as by dbt docs generate: send what dbt test or dbt build wrote',
    ]);
  });

  it('has no value of what could not be measured', () => {
    const [result] = results([
      { unique_id: notNull, status: 'error', failures: 0 },
    ]);
    expect(result).not.toHaveProperty('value');
  });

  it('finds the tested one of two models', () => {
    const id =
      'test.shop.relationships_orders_customer__id__ref_customers_.c695166859';
    const test = (kwargs: object, more = {}) => ({
      nodes: {
        'model.shop.customers': { name: 'customers' },
        'model.shop.orders': { name: 'orders' },
        [id]: {
          name: 'relationships_orders_customer__id__ref_customers_',
          test_metadata: { name: 'relationships', kwargs },
          depends_on: { nodes: ['model.shop.customers', 'model.shop.orders'] },
          ...more,
        },
      },
    });
    const run = [{ unique_id: id, status: 'pass' }];
    const kwargs = {
      model: "{{ get_where_subquery(ref('orders')) }}",
      to: "ref('customers')",
      column_name: 'customer',
    };
    expect(results(run, test(kwargs))[0]).toMatchObject({
      subject: { dataset: 'orders' },
      field: 'customer',
      dimension: 'consistency',
      rule: 'relationships_orders_customer',
    });
    expect(
      results(run, test({}, { attached_node: 'model.shop.orders' }))[0].subject
        .dataset,
    ).toBe('orders');
    // Which one it is cannot be known.
    expect(results(run, test({}))[0].subject).toEqual({ project: 'shop' });
  });

  it.each([
    ['elementary_volume_anomalies_orders', 'coverage'],
    ['elementary_schema_changes_orders', 'conformity'],
    ['dbt_expectations_expect_column_values_to_be_increasing_a', 'conformity'],
    [
      'dbt_expectations_expect_column_pair_values_A_to_be_greater_than_B_a',
      'consistency',
    ],
  ])('knows what %s is about', (name, dimension) => {
    const unique_id = `test.shop.${name}.b695166859`;
    expect(results([{ unique_id, status: 'pass' }])[0].dimension).toBe(
      dimension,
    );
  });

  it('takes the time of which the age of the data is', () => {
    const { runs } = parseSignals(dbtFormat, {
      sources: JSON.stringify({
        metadata: {},
        results: [
          {
            unique_id: 'source.shop.raw.orders',
            status: 'warn',
            max_loaded_at_time_ago_in_s: 7,
            snapshotted_at: '2026-08-02T02:00:00Z',
            timing: [{ name: 'execute', completed_at: '2026-08-02T02:00:09Z' }],
          },
        ],
      }),
    });
    expect(runs[0].results[0]).toMatchObject({
      outcome: 'warn',
      value: 7,
      at: '2026-08-02T02:00:00.000Z',
    });
  });

  it('takes rows that fail for no number of rows', () => {
    const unique_id =
      'test.shop.dbt_expectations_expect_table_row_count_to_be_between_orders.b695166859';
    const [result] = results([{ unique_id, status: 'pass', failures: 0 }]);
    expect(result.measure).toBe('rowCount');
    expect(result).not.toHaveProperty('value');
  });

  it('finds the source of a test of Fusion, whose id is short of a part', () => {
    const [{ subject }] = results([{ unique_id: notNull, status: 'pass' }], {
      nodes: {
        [notNull]: {
          name: 'source_not_null_orders_id',
          attached_node: 'source.shop.orders',
          depends_on: { nodes: ['source.shop.raw.orders'] },
        },
      },
      sources: {
        'source.shop.raw.orders': { schema: 'raw', name: 'orders' },
      },
    });
    expect(subject.dataset).toBe('raw.orders');
  });

  it('keeps tests with the same name apart, in each run', () => {
    const node = (name: string) => ({
      name,
      attached_node: 'model.shop.orders',
      test_metadata: {
        name: 'expression_is_true',
        namespace: 'dbt_utils',
        kwargs: { expression: 'x' },
      },
    });
    const name = 'dbt_utils_expression_is_true_orders_';
    const ids = [
      `test.shop.${name}_a.a111111111`,
      `test.shop.${name}_b.b222222222`,
    ];
    const manifest = {
      nodes: {
        'model.shop.orders': { name: 'orders' },
        [ids[0]]: node(`${name}_a`),
        [ids[1]]: node(`${name}_b`),
      },
    };
    const rules = (...list: string[]) =>
      results(
        list.map(unique_id => ({ unique_id, status: 'pass' })),
        manifest,
      ).map(({ rule }) => rule);
    expect(rules(...ids)).toEqual([
      'dbt_utils_expression_is_true_orders a111111111',
      'dbt_utils_expression_is_true_orders b222222222',
    ]);
    expect(rules(ids[1])).toEqual([
      'dbt_utils_expression_is_true_orders b222222222',
    ]);
  });

  it('keeps names that people gave', () => {
    const id = 'test.shop.orders_are__fine.a111111111';
    const manifest = {
      nodes: {
        [id]: {
          name: 'orders_are__fine',
          test_metadata: { name: 'accepted_values', kwargs: { values: ['x'] } },
        },
      },
    };
    expect(results([{ unique_id: id, status: 'pass' }], manifest)[0].rule).toBe(
      'orders_are__fine',
    );
    expect(results([{ unique_id: id, status: 'pass' }])[0].rule).toBe(
      'orders_are__fine',
    );
  });

  it('refuses outcomes that contradict each other', () => {
    const both =
      (...all: string[]) =>
      () =>
        parse(all.map(status => ({ unique_id: notNull, status })));
    expect(both('pass', 'fail')).toThrow(
      `${notNull} is there twice, as pass and as fail`,
    );
    expect(both('pass', 'pass')().notes[0]).toContain('the last one counts');
  });

  it.each([
    [{ status: 'pass' }, 'run_results: results[0].unique_id is missing'],
    [{ unique_id: notNull }, 'run_results: results[0].status is missing'],
    [
      {
        unique_id: notNull,
        status: 'pass',
        timing: [{ completed_at: 'soon' }],
      },
      'run_results: results[0].timing.completed_at: "soon" is not valid',
    ],
  ])('says what is wrong with %j', (result, message) => {
    expect(() => parse([result])).toThrow(InputError);
    expect(() => parse([result])).toThrow(message);
  });

  it('says when two files are mixed up, and when one is newer', () => {
    const { sources } = sampleFiles('dbt');
    expect(() => parseSignals(dbtFormat, { run_results: sources })).toThrow(
      "this is dbt's sources.json; allowed: run_results.json",
    );
    const newer = sources.replace('sources/v3', 'sources/v9');
    expect(parseSignals(dbtFormat, { sources: newer }).notes[0]).toBe(
      'sources.json is version 9, newer than 3; it is read as that',
    );
  });
});
