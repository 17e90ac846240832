import { InputError } from '@backstage/errors';
import {
  QUALITY_DIMENSIONS,
  SignalRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import fc from 'fast-check';
import { checkSignalRun } from './signalRules';

const now = new Date('2026-11-21T09:00:00.000Z');
const outputs = ['daily', 'hourly'];
const result = {
  output: 'daily',
  rule: 'no nulls',
  outcome: 'pass',
  at: '2026-11-21T08:00:00Z',
} as const;
const run: SignalRun = {
  runId: 'nightly 1',
  product: 'dataproduct:web/orders',
  results: [result],
};

const check = (change: object = {}) =>
  checkSignalRun({ ...run, ...change }, { outputs, now });

const message = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return undefined;
};

const refusal = (change: object) => message(() => check(change));

const refusalOf = (change: object) =>
  refusal({ results: [result, { ...result, ...change }] });

describe('checkSignalRun', () => {
  it('gives the run as it is stored', () => {
    expect(
      check({
        source: 'dbt',
        url: 'https://ci.example.com/runs/1?a=b',
        results: [
          { ...result, dimension: 'Validity', value: -0.5, rows: ['secret'] },
          {
            ...result,
            output: 'hourly',
            outcome: 'fail',
            severity: 'warning',
            at: '2026-11-21T09:30:00.123456+01:00',
          },
        ],
      }),
    ).toEqual({
      runId: 'nightly 1',
      source: 'dbt',
      url: 'https://ci.example.com/runs/1?a=b',
      results: [
        {
          output: 'daily',
          rule: 'no nulls',
          dimension: 'conformity',
          outcome: 'pass',
          severity: 'error',
          value: -0.5,
          at: '2026-11-21T08:00:00.000Z',
        },
        {
          output: 'hourly',
          rule: 'no nulls',
          outcome: 'fail',
          severity: 'warning',
          at: '2026-11-21T08:30:00.123Z',
        },
      ],
    });
  });

  it('takes 1 to 10,000 results', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, i) => ({ ...result, rule: `rule ${i}` }));
    expect(check({ results: many(10_000) }).results).toHaveLength(10_000);
    expect(refusal({ results: many(10_001) })).toBe(
      'results: there are 10001; allowed: 1 to 10000',
    );
    expect(refusal({ results: [] })).toBe(
      'results: there are 0; allowed: 1 to 10000',
    );
    expect(refusal({ results: { length: 3 } })).toBe(
      'results: there are none; allowed: 1 to 10000',
    );
  });

  it.each([
    ['runId', 200],
    ['source', 100],
  ])('bounds %s', (field, max) => {
    expect(refusal({ [field]: 'x'.repeat(max) })).toBeUndefined();
    for (const text of ['', '  ', 'x'.repeat(max + 1), 'a\0b', '\ud800', 7]) {
      expect(refusal({ [field]: text })).toMatch(
        `is not valid; allowed: text of 1 to ${max} characters`,
      );
    }
  });

  it('bounds names of rules', () => {
    expect(refusalOf({ rule: 'x'.repeat(300) })).toBeUndefined();
    expect(refusalOf({ rule: 'Größe > 0 👩‍💻' })).toBeUndefined();
    expect(refusalOf({ rule: 'two\nlines' })).toBe(
      'results[1].rule: "two\\nlines" is not valid; allowed: text of 1 to 300 characters, no control characters among them',
    );
    expect(refusalOf({ rule: 'x'.repeat(301) })).toMatch(/^results\[1\].rule/);
    expect(refusalOf({ rule: undefined })).toMatch(/^results\[1\].rule/);
  });

  it.each([
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    'https://a b',
    '/runs/1',
    `https://example.com/${'x'.repeat(2000)}`,
  ])('refuses the address %j', url => {
    expect(refusal({ url })).toMatch(/^url: .* is not valid; allowed: /);
  });

  it('takes only outputs that the product has', () => {
    expect(refusalOf({ output: 'weekly' })).toBe(
      'results[1].output: "weekly" is not valid; allowed: an output of the product: daily, hourly',
    );
    expect(message(() => checkSignalRun(run, { outputs: [], now }))).toMatch(
      /allowed: none, for the product has no outputs$/,
    );
    const many = Array.from({ length: 30 }, (_, i) => `output${i}`);
    expect(message(() => checkSignalRun(run, { outputs: many, now }))).toMatch(
      /output18, output19 and others$/,
    );
  });

  it.each([
    ['Completeness', 'completeness'],
    ['validity', 'conformity'],
    ['freshness', 'timeliness'],
    ['uq', 'uniqueness'],
  ])('takes the dimension %s for %s', (dimension, known) => {
    expect(check({ results: [{ ...result, dimension }] }).results).toEqual([
      expect.objectContaining({ dimension: known }),
    ]);
  });

  it.each(['', 'beauty', 'constructor', '__proto__'])(
    'refuses the dimension %j',
    dimension => {
      expect(refusalOf({ dimension })).toBe(
        `results[1].dimension: "${dimension}" is not valid; allowed: ${QUALITY_DIMENSIONS.join(
          ', ',
        )}`,
      );
    },
  );

  it('knows no other outcomes, severities and values', () => {
    expect(refusalOf({ outcome: 'passed' })).toBe(
      'results[1].outcome: "passed" is not valid; allowed: pass, warn, fail, error, skip',
    );
    expect(refusalOf({ outcome: undefined })).toMatch(/outcome: undefined/);
    expect(refusalOf({ severity: 'high' })).toBe(
      'results[1].severity: "high" is not valid; allowed: error, warning, info',
    );
    for (const value of [NaN, Infinity, '1', null]) {
      expect(refusalOf({ value })).toMatch(
        /results\[1\].value: .* is not valid; allowed: a number/,
      );
    }
    expect(refusal({ results: [null] })).toBe(
      'results[0]: null is not valid; allowed: an object',
    );
  });

  it('takes times of the last 400 days, as far as clocks can tell', () => {
    expect(refusalOf({ at: '2026-11-21T09:10:00.000Z' })).toBeUndefined();
    expect(refusalOf({ at: '2025-10-17T09:00:00.000Z' })).toBeUndefined();
    const range =
      'allowed: from 2025-10-17T09:00:00.000Z to 2026-11-21T09:10:00.000Z';
    expect(refusalOf({ at: '2026-11-21T09:10:00.001Z' })).toBe(
      `results[1].at: "2026-11-21T09:10:00.001Z" is not valid; ${range}`,
    );
    expect(refusalOf({ at: '2025-10-17T08:59:59.999Z' })).toContain(range);
    expect(refusalOf({ at: '2026-02-30T09:00:00Z' })).toBe(
      'results[1].at: "2026-02-30T09:00:00Z" is not valid; allowed: a time with its offset from UTC, such as 2026-11-21T09:00:00Z',
    );
  });

  it('refuses two outcomes of one rule', () => {
    expect(refusalOf({ outcome: 'fail' })).toBe(
      'results[1].outcome: "fail" is not valid; allowed: pass, as results[0] says of the same rule',
    );
    expect(refusalOf({ outcome: 'fail', output: 'hourly' })).toBeUndefined();
    expect(refusalOf({ outcome: 'fail', rule: 'unique' })).toBeUndefined();
    expect(refusalOf({ at: '2026-11-20T08:00:00Z' })).toBeUndefined();
  });

  it('shortens what it shows', () => {
    expect(refusalOf({ output: 'x'.repeat(1000) })!.length).toBeLessThan(200);
  });

  it('refuses anything else with an error that names its place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(result), 'dimension', 'severity'),
        fc.anything(),
        (field, value) => {
          const refused = refusalOf({ [field]: value });
          expect(refused ?? `results[1].${field}: `).toContain(
            `results[1].${field}: `,
          );
        },
      ),
    );
  });

  it('changes nothing about a run that it has checked', () => {
    const offset = fc.constantFrom('Z', '+00:00', '-07:00', '+05:30');
    const at = fc
      .tuple(fc.integer({ min: 1, max: 300 }), offset)
      .map(
        ([days, zone]) =>
          new Date(now.getTime() - days * 24 * 3600_000)
            .toISOString()
            .slice(0, -1) + zone,
      );
    const results = fc.array(
      fc.record({
        at,
        dimension: fc.constantFrom('validity', 'TM', 'accuracy'),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(results, all => {
        const checked = check({
          results: all.map(one => ({ ...result, ...one })),
        });
        expect(check(checked)).toEqual(checked);
      }),
    );
  });
});
