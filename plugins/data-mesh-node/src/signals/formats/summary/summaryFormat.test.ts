import { parseSignals } from '../../reading/readSignals';
import { sampleFiles } from '../__testUtils__/sampleDocuments';
import { summaryFormat } from './summaryFormat';

const parse = (summary: object) =>
  parseSignals(summaryFormat, {
    summary: JSON.stringify({
      product: 'dataproduct:default/orders',
      ...summary,
    }),
  });

describe('Summary', () => {
  it('becomes a result for each dimension', () => {
    const { runs } = parseSignals(summaryFormat, sampleFiles('summary'));
    expect(runs[0]).toMatchObject({
      runId: 'run-1',
      source: 'checker',
      url: 'https://ci.example.com/runs/1',
    });
    expect(runs[0].results).toMatchObject([
      { rule: 'summary of completeness', outcome: 'pass', value: 0 },
      {
        rule: 'summary of uniqueness',
        dimension: 'uniqueness',
        outcome: 'fail',
        value: 2,
        message: '2 passed, 2 failed, 1 warned, 0 could not be measured',
      },
    ]);
  });

  it.each([
    [{ passed: 1, failed: 0 }, 'pass'],
    [{ passed: 1, failed: 1, errors: 1 }, 'fail'],
    [{ passed: 1, failed: 0, errors: 1, warned: 1 }, 'error'],
    [{ passed: 1, failed: 0, warned: 1 }, 'warn'],
    [{ passed: 0, failed: 0 }, 'skip'],
  ])('%j comes to %s', (counts, outcome) => {
    expect(parse(counts).runs[0].results).toMatchObject([
      { rule: 'summary', outcome },
    ]);
  });

  it.each([
    [{ passed: 1 }, 'failed is missing; allowed: a whole number'],
    [{ passed: -1, failed: 0 }, 'passed: -1 is not valid'],
    [{ passed: 1, failed: 0.5 }, 'failed: 0.5 is not valid'],
    [
      { passed: 1, failed: 0, other: 1 },
      'name of a field: "other" is not valid; allowed: product',
    ],
    [{ passed: 1, failed: 0, at: 'x' }, 'at: "x" is not valid'],
    // eslint-disable-next-line no-script-url
    [{ passed: 1, failed: 0, url: 'javascript:alert(1)' }, 'url: '],
    [
      { dimensions: { beauty: { passed: 1, failed: 0 } } },
      'dimensions: "beauty" is not valid; allowed: accuracy',
    ],
    [{ product: '' }, 'product: "" is not valid'],
  ])('refuses %j', (summary, message) => {
    expect(() => parse(summary)).toThrow(`summary: ${message}`);
  });
});
