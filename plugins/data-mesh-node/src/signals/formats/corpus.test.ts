import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSignals } from '../reading/readSignals';
import { builtInSignalFormats } from './builtInSignalFormats';

/** Other people's documents, which lie beside the repository and not in it. */
const corpus = join(__dirname, '../../../../../../shared/corpus/signals');

const formats = new Map(
  builtInSignalFormats.map(format => [format.name, format]),
);

function parse(format: string, files: Record<string, string>) {
  const documents = Object.entries(files).map(([name, path]) => [
    name,
    readFileSync(join(corpus, format, `${path}.json`)),
  ]);
  return parseSignals(formats.get(format)!, Object.fromEntries(documents));
}

function outcomes(format: string, files: Record<string, string>) {
  const counts: Record<string, number> = {};
  for (const { results } of parse(format, files).runs) {
    for (const { outcome } of results) {
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
  }
  return counts;
}

describe('results of others', () => {
  if (!existsSync(corpus)) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of results: not beside the repository', () => {});
    return;
  }

  // Counted by hand, with jq.
  it.each([
    [
      'dbt',
      { run_results: 'test.run_results', manifest: 'test.manifest' },
      { pass: 10, fail: 4 },
    ],
    [
      'dbt',
      { manifest: 'build.manifest', run_results: 'build.run_results' },
      { pass: 3 },
    ],
    ['dbt', { run_results: 'fail.run_results', manifest: 'fail.manifest' }, {}],
    ['dbt', { run_results: 'revops-v6.run_results' }, { pass: 67, warn: 1 }],
    ['dbt', { run_results: 'core-v6.run_results' }, {}],
    ['dbt', { run_results: 'portal-v5.run_results' }, {}],
    ['dbt', { sources: 'ticketswap.sources' }, { pass: 1 }],
    [
      'great-expectations',
      { result: 'gx1.2_docs__checkpoint_result_describe' },
      { pass: 1, fail: 1 },
    ],
    [
      'great-expectations',
      { result: 'gx1.2_docs__expectation_validation_result_1' },
      { fail: 1 },
    ],
    [
      'great-expectations',
      { result: 'gx_repo__titanic_expected_data_asset_validate_results' },
      { pass: 9, fail: 1 },
    ],
    ['soda', { scan: 'v3-scan-results' }, { pass: 2, fail: 2 }],
    [
      'datacontract-cli',
      { results: 'run_1_orders_failed' },
      { pass: 2, fail: 2, warn: 1 },
    ],
    ['datacontract-cli', { results: 'run_2_customers_passed' }, { pass: 2 }],
    [
      'datacontract-cli',
      { results: 'run_3_orders_failed' },
      { pass: 4, fail: 1 },
    ],
    [
      'openlineage',
      { events: 'client_python__example_full_event' },
      { pass: 2 },
    ],
    // The assertions of five events: 4, 2, 1, 2 and 5, of which 4 are not met.
    ['openlineage', { events: 'dbt_test__events' }, { pass: 10, fail: 4 }],
  ])('%s %j', (format, files, counts) => {
    expect(outcomes(format, files as Record<string, string>)).toEqual(counts);
  });

  it('joins the tests of dbt with their tables', () => {
    const { runs, notes } = parse('dbt', {
      run_results: 'test.run_results',
      manifest: 'test.manifest',
    });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      runId: '9adc7020-c784-4179-a4e3-e3c4ffb3b09c',
      source: 'dbt 0.21.0',
    });
    expect(notes).toEqual([]);
    expect(runs[0].results).toContainEqual({
      subject: {
        dataset: 'random-gcp-project.dbt_test1.test_first_dbt_model',
        project: 'dbt_bigquery_test',
      },
      rule: 'unique_test_first_dbt_model_id',
      field: 'id',
      measure: 'duplicateValues',
      dimension: 'uniqueness',
      outcome: 'fail',
      severity: 'error',
      value: 1,
      message: 'Got 1 result, configured to fail if != 0',
      at: '2021-08-23T15:06:37.522Z',
    });
    expect(runs[0].results.map(({ subject }) => subject.dataset)).toContain(
      'random-gcp-project.dbt_test2.source_table',
    );
  });

  it('refuses the manifest of another run of dbt', () => {
    const files = {
      run_results: 'test.run_results',
      manifest: 'build.manifest',
    };
    expect(() => parse('dbt', files)).toThrow(
      'the manifest.json of the same project',
    );
  });

  it.each([
    ['facet-columnLineage', 'it is not an OpenLineage event'],
    ['facet-dataQualityAssertions', 'it is not an OpenLineage event'],
    // A template of an event, without a time.
    ['hive__cllSimpleQueryMaskingComplete', 'which has eventTime and run'],
  ])('refuses %s', (events, message) => {
    expect(() => parse('openlineage', { events })).toThrow(message);
  });

  it('finds the lineage of a real event', () => {
    const text = readFileSync(
      join(corpus, 'openlineage/hive__cllSimpleQueryMaskingComplete.json'),
      'utf8',
    );
    const event = { ...JSON.parse(text), eventTime: '2026-08-02T00:00:00Z' };
    const { runs } = parseSignals(formats.get('openlineage')!, {
      events: JSON.stringify(event),
    });
    const [{ inputs, outputs, columns }] = runs[0].lineage;
    expect(inputs.map(({ dataset }) => dataset)).toEqual(['test.t1']);
    expect(outputs.map(({ dataset }) => dataset)).toEqual(['test.xxx']);
    expect(
      columns.map(({ field, from }) => [field, from.map(one => one.field)]),
    ).toEqual([
      ['i', ['a']],
      ['t', ['a']],
      ['mt', ['a']],
      ['a', ['b']],
      ['ma', ['b']],
    ]);
  });
});
