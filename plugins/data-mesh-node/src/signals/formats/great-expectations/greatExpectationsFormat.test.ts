import { parseSignals } from '../../reading/readSignals';
import { sampleDocuments, sampleFiles } from '../__testUtils__/sampleDocuments';
import { greatExpectationsFormat } from './greatExpectationsFormat';

const parse = (result: unknown) =>
  parseSignals(
    greatExpectationsFormat,
    { result: JSON.stringify(result) },
    { receivedAt: new Date('2026-08-03T00:00:00Z') },
  );
const expectation = {
  success: true,
  expectation_config: {
    type: 'expect_table_row_count_to_be_between',
    kwargs: { min_value: 1 },
  },
  result: { observed_value: 7 },
};

describe('Great Expectations', () => {
  it('reads a validation of 1.x', () => {
    const { runs } = parseSignals(
      greatExpectationsFormat,
      sampleFiles('great-expectations'),
    );
    expect(runs).toMatchObject([
      {
        runId: 'nightly 2026-08-02T02:00:04.000Z orders_suite core.orders',
        source: 'Great Expectations 1.2.0',
      },
    ]);
    expect(runs[0].results).toEqual([
      {
        subject: { dataset: 'core.orders' },
        rule: 'expect_column_values_to_be_in_set(email)',
        field: 'email',
        contractRule: 'emails',
        measure: 'invalidValues',
        dimension: 'conformity',
        outcome: 'fail',
        severity: 'warning',
        value: 3,
        at: '2026-08-02T02:00:04.000Z',
      },
      expect.objectContaining({
        rule: 'expect_column_values_to_be_unique(id)',
        outcome: 'error',
        message: "(psycopg2) invalid '…' […",
      }),
    ]);
  });

  it.each([
    [
      '0.x',
      {
        validation_result: { success: true, results: [expectation], meta: {} },
      },
    ],
    ['1.x', { success: true, results: [expectation], suite_name: 'suite' }],
  ])('reads a checkpoint of %s', (_, validation) => {
    const { runs } = parse({
      run_id: { run_name: 'nightly', run_time: '2026-08-02T00:00:00Z' },
      run_results: { 'ValidationResultIdentifier::a/b': validation },
      success: true,
    });
    expect(runs[0].runId).toContain('nightly 2026-08-02T00:00:00.000Z');
    expect(runs[0].results).toMatchObject([
      {
        rule: 'expect_table_row_count_to_be_between',
        measure: 'rowCount',
        outcome: 'pass',
        value: 7,
        at: '2026-08-02T00:00:00.000Z',
      },
    ]);
  });

  it('reads a validation from before 0.11, whose run has a name only', () => {
    const { runs } = parse({
      success: true,
      results: [expectation],
      meta: {
        run_id: '20200322T170247.671855Z',
        data_asset_name: 'files/default/orders',
        expectation_suite_name: 'warning',
      },
    });
    expect(runs[0].runId).toMatch(/^20200322T170247.671855Z /);
    expect(runs[0].results[0]).toMatchObject({
      subject: { dataset: 'files/default/orders' },
      at: '2020-03-22T17:02:47.671Z',
    });
  });

  it('reads a single expectation, and notes what it does not have', () => {
    const { runs, notes } = parse(expectation);
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0]).not.toHaveProperty('runId');
    expect(runs[0].results[0].at).toBe('2026-08-03T00:00:00.000Z');
    expect(notes).toEqual([
      'a single expectation has no id of a run',
      'times are missing; the time of the request is taken',
    ]);
  });

  it('takes success of null, and an exception, as an error', () => {
    const raised = { raised_exception: true, exception_message: 'no table' };
    const { runs } = parse({
      success: false,
      results: [
        { ...expectation, success: null },
        { ...expectation, exception_info: raised },
      ],
      meta: {},
    });
    expect(runs[0].results).toMatchObject([
      { outcome: 'error', rule: 'expect_table_row_count_to_be_between' },
      {
        outcome: 'error',
        rule: 'expect_table_row_count_to_be_between #2',
        message: 'no table',
      },
    ]);
  });

  it('says where something is wrong', () => {
    const { result } = sampleDocuments['great-expectations'];
    const results = [{ ...expectation, success: 'yes' }];
    expect(() => parse({ ...(result as object), results })).toThrow(
      'result: results[0].success: "yes" is not valid; allowed: true, false or null',
    );
  });

  it('gives each batch a run of its own, without credentials', () => {
    const validation = (meta: object) => ({
      success: true,
      results: [expectation],
      meta: {
        run_id: { run_name: 'nightly', run_time: '2026-08-02T02:00:04Z' },
        batch_spec: {
          path: 'https://store/f.csv?sv=2022&sig=zq7Secret',
        },
        ...meta,
      },
    });
    const country = (batch: string) =>
      validation({
        active_batch_definition: { batch_identifiers: { country: batch } },
      });
    const read = () =>
      parse({
        success: true,
        validation_results: [
          country('Atlantis'),
          country('Utopia'),
          validation({ batch_id: 'b1' }),
          validation({}),
          validation({}),
        ],
      }).runs.map(({ runId }) => runId);
    const ids = read();
    expect(new Set(ids).size).toBe(5);
    expect(read()).toEqual(ids);
    expect(ids.join()).not.toMatch(/zq7|sig=|Atlantis/);
    expect(ids[3]).toMatch(
      /^nightly 2026-08-02T02:00:04.000Z https:\/\/store\/f.csv [0-9a-f]{10}$/,
    );
    expect(ids[4]).toBe(`${ids[3]} #2`);
  });
});
