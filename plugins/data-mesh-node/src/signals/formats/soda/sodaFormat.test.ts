import { parseSignals } from '../../reading/readSignals';
import { sampleDocuments, sampleFiles } from '../__testUtils__/sampleDocuments';
import { sodaFormat } from './sodaFormat';

const parse = (checks: unknown) =>
  parseSignals(sodaFormat, {
    scan: JSON.stringify({ ...(sampleDocuments.soda.scan as object), checks }),
  });

describe('Soda', () => {
  it('reads a scan', () => {
    const { runs, notes } = parseSignals(sodaFormat, sampleFiles('soda'));
    expect(runs[0]).not.toHaveProperty('runId');
    expect(runs[0].results).toEqual([
      {
        subject: { dataset: 'orders', project: 'warehouse' },
        rule: 'invalid_count(email) = 0',
        field: 'email',
        measure: 'invalidValues',
        dimension: 'accuracy',
        outcome: 'fail',
        severity: 'error',
        value: 4,
        at: '2026-08-02T02:00:04.000Z',
      },
      expect.objectContaining({
        rule: 'row_count > 0',
        measure: 'rowCount',
        outcome: 'error',
      }),
    ]);
    expect(notes).toEqual(['the scan had errors']);
  });

  it('gives the age of data in seconds', () => {
    const { runs } = parse([
      {
        name: 'Fresh',
        definition: 'checks for orders:\n  - freshness(created) < 7d:\n',
        outcome: 'pass',
        diagnostics: { value: 60_000, measure: 'time' },
      },
    ]);
    expect(runs[0].results[0]).toMatchObject({
      measure: 'freshness',
      value: 60,
    });
  });

  it.each([
    ['anomaly score for row_count < default', 'accuracy'],
    ['change avg last 7 for row_count < 50', 'accuracy'],
    ['distribution_difference(size, d) > 0.05', 'accuracy'],
    ['values in (id) must exist in customers (id)', 'consistency'],
    ['row_count same as orders_copy', 'consistency'],
  ])('takes no figure of %s for a number of rows', (text, dimension) => {
    const metrics = ['metric-Soda-warehouse-orders-row_count'];
    const definition = `checks for orders:\n  - ${text}:\n      name: Rows\n`;
    const { runs } = parse([
      { name: text, metrics, outcome: 'pass' },
      { name: 'Rows', definition, metrics, outcome: 'pass' },
    ]);
    for (const result of runs[0].results) {
      expect(result.dimension).toBe(dimension);
      expect(result).not.toHaveProperty('measure');
    }
  });

  it('says why a check was not evaluated', () => {
    const outcomeReasons = [
      {
        code: 'few',
        message: 'Anomaly detection needs at least 5 measurements',
      },
    ];
    const { runs } = parse([{ name: 'x', outcome: null, outcomeReasons }]);
    expect(runs[0].results[0]).toMatchObject({
      outcome: 'error',
      message: 'Anomaly detection needs at least 5 measurements',
    });
  });

  it.each([
    [[{ outcome: 'pass' }], 'scan: checks[0].name is missing'],
    [
      [{ name: 'x', outcome: 1 }],
      'scan: checks[0].outcome: 1 is not valid; allowed: pass, warn',
    ],
    [['x'], 'scan: checks[0]: "x" is not valid; allowed: an object'],
  ])('refuses %j', (checks, message) => {
    expect(() => parse(checks)).toThrow(message);
  });

  it('stores no values that people typed into names', () => {
    const { runs } = parse([
      {
        name: "no rows with ssn = '123-45-6789' and email='a@b.c'",
        table: 'ann:pw@host/orders?token=abc',
        outcome: 'pass',
      },
    ]);
    expect(runs[0].results[0]).toMatchObject({
      rule: "no rows with ssn = '…' and email='…'",
      subject: { dataset: 'host/orders' },
    });
  });

  it('takes an outcome that it does not know as an error', () => {
    const { runs, notes } = parse([{ name: 'x', outcome: 'great' }]);
    expect(runs[0].results[0].outcome).toBe('error');
    expect(notes).toContain('an outcome is not known; it is read as error');
  });
});
