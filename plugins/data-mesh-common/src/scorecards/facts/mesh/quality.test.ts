import { daysFromNow } from '../../evaluate/__testUtils__/testScorecards';
import { OutputQuality, qualityFacts } from './quality';

const results: OutputQuality = {
  lastResultAt: '2026-11-21T10:00:00.000Z',
  rulesWithResult: 3,
  failingRules: [],
  dimensions: ['completeness'],
  daysMeasured: 30,
  passRate: 0.99,
  timelinessDaysMeasured: 30,
  freshnessKept: 0.97,
};

describe('the next result', () => {
  it.each([
    ['after 48 hours', {}, '2026-11-23T10:00:00.000Z'],
    [
      'after the interval of the contract',
      { intervalHours: 24 },
      '2026-11-22T10:00:00.000Z',
    ],
    [
      'after an hour when new data comes every second',
      { intervalHours: 1 / 3600 },
      '2026-11-21T11:00:00.000Z',
    ],
    [
      'after a hundred years when new data never comes',
      { intervalHours: 1e300 },
      '2127-02-05T10:00:00.000Z',
    ],
  ])('is due %s', (_, sla, freshUntil) => {
    const facts = qualityFacts(results, 3, sla);
    expect(facts.freshUntil).toBe(freshUntil);
    // What it said is kept for a day longer than it is on time.
    expect(Date.parse(facts.$validUntil!.failingRules)).toBe(
      Date.parse(freshUntil) + 24 * 60 * 60 * 1000,
    );
  });
});

describe('shares of days', () => {
  it('are told from 14 days on', () => {
    const facts = qualityFacts(
      { ...results, daysMeasured: 14, timelinessDaysMeasured: 14 },
      3,
      {},
    );
    expect(facts).toMatchObject({ passRate: 0.99, freshnessKept: 0.97 });
    expect(facts.$unknown).toBeUndefined();
  });

  it('are unknown below, each with its own days', () => {
    const facts = qualityFacts(
      { ...results, daysMeasured: 13, timelinessDaysMeasured: 0 },
      3,
      {},
    );
    expect(facts).not.toHaveProperty('passRate');
    expect(facts).not.toHaveProperty('freshnessKept');
    expect(facts.$unknown).toEqual({
      passRate: '13 of the 14 days that the pass rate needs have a result',
      freshnessKept:
        '0 of the 14 days that the share of days on time needs have a result',
    });
  });
});

it('rules without a result are counted, and never below none', () => {
  const without = (rules: number) =>
    qualityFacts(results, rules, {}).rulesWithoutResult;
  expect(without(5)).toBe(2);
  expect(without(1)).toBe(0);
});

it('the same results give the same facts', () => {
  const again = { ...results, lastResultAt: daysFromNow(-1) };
  expect(qualityFacts(again, 3, {})).toEqual(qualityFacts(again, 3, {}));
});
