import {
  ProductCheck,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A check that stands between a product and its next level. */
export interface OpenWork {
  scorecard: ProductScorecard;
  check: ProductCheck;
  /** The level that it leads to. */
  level: string;
  /** How many checks that level still needs, this one included. */
  of: number;
}

/**
 * What is left for the next level of each scorecard: what gives a level alone
 * comes first, then the order of the backend, cheapest first.
 */
export function openWork(scorecards: readonly ProductScorecard[]): OpenWork[] {
  return scorecards
    .flatMap(scorecard => {
      const { next, checks } = scorecard;
      if (!next) return [];
      return next.checks.flatMap((id, rank) => {
        const check = checks.find(one => one.id === id);
        return check
          ? [
              {
                rank,
                work: {
                  scorecard,
                  check,
                  level: next.level,
                  of: next.checks.length,
                },
              },
            ]
          : [];
      });
    })
    .sort((a, b) => a.work.of - b.work.of || a.rank - b.rank)
    .map(({ work }) => work);
}
