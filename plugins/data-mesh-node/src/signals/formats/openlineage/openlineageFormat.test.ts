import { parseSignals } from '../../reading/readSignals';
import { sampleDocuments, sampleFiles } from '../__testUtils__/sampleDocuments';
import { openlineageFormat } from './openlineageFormat';

const parse = (...events: unknown[]) =>
  parseSignals(openlineageFormat, {
    events: events.map(event => JSON.stringify(event)).join('\n'),
  });
const sample = sampleDocuments.openlineage.events as Record<string, unknown>;

describe('OpenLineage', () => {
  it('reads checks, tests, figures and lineage of an event', () => {
    const { runs } = parseSignals(
      openlineageFormat,
      sampleFiles('openlineage'),
    );
    const at = '2026-08-02T02:00:04.000Z';
    const input = {
      dataset: 'shop.raw.orders',
      namespace: 'postgres://db:5432',
    };
    const output = { ...input, dataset: 'shop.core.orders' };
    expect(runs).toEqual([
      {
        runId: `ea041791-68bc-4ae1-bd89-4c8106a157e4 ${at}`,
        source: 'OpenLineage',
        results: [
          {
            subject: input,
            rule: 'orders_are_recent',
            dimension: 'timeliness',
            outcome: 'fail',
            severity: 'warning',
            at,
          },
          {
            subject: input,
            rule: 'not_null(id)',
            field: 'id',
            measure: 'nullValues',
            dimension: 'completeness',
            outcome: 'fail',
            severity: 'error',
            at,
          },
        ],
        metrics: [
          { subject: input, name: 'row_count', value: 7, unit: 'rows', at },
          { subject: input, name: 'bytes', value: 100, unit: 'bytes', at },
        ],
        lineage: [
          {
            job: 'airflow/orders',
            inputs: [input],
            outputs: [output],
            columns: [{ output, field: 'id', from: [{ input, field: 'id' }] }],
            at,
          },
        ],
      },
    ]);
  });

  it.each([
    ['COMPLETE', 1],
    ['RUNNING', 1],
    ['OTHER', 1],
    ['START', 0],
    ['FAIL', 0],
    ['ABORT', 0],
  ])('of %s events, has the results and %s lineage', (eventType, count) => {
    const [run] = parse({ ...sample, eventType }).runs;
    expect(run.results).toHaveLength(2);
    expect(run.lineage).toHaveLength(count);
  });

  it.each([
    ['COMPLETE', 'fail'],
    ['ABORT', 'skip'],
  ])('takes what failed in an event %s as %s', (eventType, outcome) => {
    const { runs } = parse({
      eventType,
      eventTime: '2026-08-02T02:00:04Z',
      run: { runId: 'run-1' },
      job: { namespace: 'dbt', name: 'test' },
      inputs: [
        {
          namespace: 'postgres://db:5432',
          name: 'shop.core.orders',
          inputFacets: {
            dataQualityAssertions: {
              assertions: [
                { assertion: 'not_null', column: 'id', success: false },
                { assertion: 'unique', column: 'id', success: true },
              ],
            },
          },
        },
      ],
    });
    expect(runs[0].results.map(result => result.outcome)).toEqual([
      outcome,
      'pass',
    ]);
  });

  it('takes the table that a symlink names', () => {
    const identifiers = [
      { namespace: 'hive', name: 'shop.orders', type: 'TABLE' },
    ];
    const { runs } = parse({
      ...sample,
      inputs: [],
      outputs: [
        {
          namespace: 's3://b',
          name: '/data',
          facets: { symlinks: { identifiers } },
        },
      ],
    });
    expect(runs[0].lineage[0].outputs[0].dataset).toBe('shop.orders');
  });

  it('takes the same table in the lineage of its columns', () => {
    const files = { namespace: 's3://b', name: '/data' };
    const identifiers = [{ name: 'shop.orders', type: 'TABLE' }];
    const inputFields = [{ ...files, field: 'id' }];
    const { runs } = parse({
      ...sample,
      inputs: [{ ...files, facets: { symlinks: { identifiers } } }],
      outputs: [
        {
          name: 'sums',
          facets: { columnLineage: { fields: { id: { inputFields } } } },
        },
      ],
    });
    const [{ inputs, columns }] = runs[0].lineage;
    expect(inputs[0].dataset).toBe('shop.orders');
    expect(columns[0].from).toEqual([{ input: inputs[0], field: 'id' }]);
  });

  it('reads what a run wrote', () => {
    const outputStatistics = { rowCount: 7, size: 100 };
    const { runs } = parse({
      ...sample,
      inputs: [],
      outputs: [{ name: 'orders', outputFacets: { outputStatistics } }],
    });
    expect(runs[0].metrics).toMatchObject([
      { name: 'rows_written', value: 7, unit: 'rows' },
      { name: 'bytes_written', value: 100, unit: 'bytes' },
    ]);
  });

  it('leaves out datasets without a name, such as the root of a bucket', () => {
    const identifiers = [{ name: 'table/shop/orders', type: 'TABLE' }];
    const root = { namespace: 's3://b', name: '' };
    const { runs } = parse({
      ...sample,
      inputs: [root, { ...root, facets: { symlinks: { identifiers } } }],
    });
    expect(runs[0].lineage[0].inputs).toEqual([
      { dataset: 'table/shop/orders', namespace: 's3://b' },
    ]);
    expect(runs[0].lineage[0].outputs).toHaveLength(1);
  });

  it('reads events of datasets and jobs', () => {
    const assertions = [{ assertion: 'unique', success: true, column: 'id' }];
    const { runs, notes } = parse(
      {
        eventTime: sample.eventTime,
        dataset: {
          name: 'orders',
          facets: { dataQualityAssertions: { assertions } },
        },
      },
      {
        eventTime: sample.eventTime,
        job: { name: 'x' },
        inputs: [],
        outputs: [],
      },
    );
    expect(runs).toHaveLength(1);
    expect(runs[0].results).toMatchObject([
      { rule: 'unique(id)', outcome: 'pass' },
    ]);
    expect(notes).toEqual([
      '1 of the events say nothing of checks or finished jobs',
    ]);
  });

  it("leaves the values out of the names of dbt's tests", () => {
    const name = 'accepted_values_orders_status__John_Smith';
    const [{ results }] = parse({
      ...sample,
      run: {
        runId: 'x',
        facets: {
          test: {
            tests: [
              { name, status: 'pass' },
              { name: `test.shop.${name}.0123456789`, status: 'pass' },
              { name: 'not_null_stg__orders_id', status: 'pass' },
            ],
          },
        },
      },
      inputs: [
        {
          name: 'orders',
          inputFacets: {
            dataQualityAssertions: {
              assertions: [{ assertion: name, success: true }],
            },
          },
        },
      ],
    }).runs;
    expect(results.map(({ rule }) => rule)).toEqual([
      'accepted_values_orders_status',
      'accepted_values_orders_status #2',
      'not_null_stg__orders_id',
      'accepted_values_orders_status #3',
    ]);
  });

  it('stores no credentials of jobs, runs and datasets', () => {
    const { runs } = parse({
      ...sample,
      run: {
        runId: 'https://ann:zq7@h/run?token=zq7',
        facets: {
          processing_engine: { name: 'ann:zq7@h', version: '1' },
        },
      },
      job: {
        namespace: 'airflow',
        name: "select * from t where ssn = 'zq7'",
      },
      inputs: [{ namespace: 'postgres://ann:zq7@h', name: 'f.csv?sig=zq7' }],
    });
    expect(JSON.stringify(runs)).not.toContain('zq7');
    expect(runs[0].lineage[0]).toMatchObject({
      job: expect.stringMatching(/^airflow\/\(SQL left out\) [0-9a-f]{10}$/),
      inputs: [{ namespace: 'postgres://h', dataset: 'f.csv' }],
    });
  });

  it.each([
    [{ eventTime: 'x' }, 'events: [0].eventTime: "x" is not valid'],
    [{ inputs: [{}] }, 'events: [0].inputs[0].name is missing'],
    [
      { outputs: {} },
      'events: [0].outputs: an object is not valid; allowed: a list',
    ],
  ])('refuses %j', (change, message) => {
    expect(() => parse({ ...sample, ...change })).toThrow(message);
  });
});
