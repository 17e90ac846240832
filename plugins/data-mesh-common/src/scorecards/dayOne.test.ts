import { factsFrom } from './__testUtils__/exampleMeshes';
import { Care, generatePortfolio } from './__testUtils__/generatedPortfolio';
import { ScorecardResult } from './evaluate/evaluation';
import { resultsOf } from './evaluate/__testUtils__/laws';

/** Checks that only results of rules, or a confirmation, can answer. */
const needSignals = [
  'qlt-02',
  'qlt-03',
  'qlt-04',
  'qlt-05',
  'sla-02',
  'own-07',
  'own-10',
];

describe('2,000 products on the day on which a portal starts, without signals', () => {
  const { index, care } = generatePortfolio(2000);
  const measured = [...care].map(([ref, kind]) => {
    const [ownership, quality] = resultsOf(factsFrom(index, ref));
    return { ref, kind, ownership, quality };
  });
  const of = (kind: Care) => measured.filter(one => one.kind === kind);
  const share = (
    kind: Care,
    scorecard: 'ownership' | 'quality',
    holds: (result: ScorecardResult) => boolean,
  ) => of(kind).filter(one => holds(one[scorecard])).length / of(kind).length;
  const atLeast =
    (position: number) =>
    ({ positionBeforeCap }: ScorecardResult) =>
      positionBeforeCap >= position;

  it('are a mix', () => {
    for (const kind of ['well', 'half', 'bad'] as const) {
      expect(of(kind).length).toBeGreaterThan(500);
    }
  });

  it('nothing fails, and nothing is unknown, because signals are missing', () => {
    for (const { ownership, quality } of measured) {
      for (const { id, outcome } of [...ownership.checks, ...quality.checks]) {
        if (!needSignals.includes(id)) continue;
        expect(['due', 'not-applicable']).toContain(outcome);
      }
    }
  });

  it('all that are well described reach silver or better, and their cap', () => {
    expect(share('well', 'ownership', atLeast(1))).toBe(1);
    expect(share('well', 'quality', atLeast(1))).toBe(1);
    for (const { ownership, quality } of of('well')) {
      expect(ownership.next).toBeNull();
      expect(quality.next).toBeNull();
    }
  });

  it('a level says what is due, so that it is not better than it looks', () => {
    const dueAtGold = (scorecard: 'ownership' | 'quality') =>
      new Set(
        of('well')
          .map(one => one[scorecard])
          .filter(({ level }) => level === 'gold')
          .map(({ due }) => due),
      );
    expect(dueAtGold('ownership')).toEqual(new Set([2]));
    expect(dueAtGold('quality')).toEqual(new Set([5]));
  });

  it('what is described by half has a level in ownership, and a way up', () => {
    expect(share('half', 'ownership', atLeast(0))).toBeGreaterThan(0.8);
    expect(
      of('half').filter(({ quality: { next } }) => next?.checks.length === 0),
    ).toEqual([]);
  });

  it('most of what is badly described has no quality level, and none is gold', () => {
    expect(share('bad', 'quality', atLeast(0))).toBeLessThan(0.1);
    expect(share('bad', 'quality', atLeast(1))).toBe(0);
  });

  it('scores tell the three apart', () => {
    const mean = (kind: Care) =>
      of(kind).reduce((sum, { quality }) => sum + quality.score!, 0) /
      of(kind).length;
    expect(mean('well')).toBe(100);
    expect(mean('half')).toBeGreaterThan(45);
    expect(mean('half')).toBeLessThan(85);
    expect(mean('bad')).toBeLessThan(30);
  });
});
