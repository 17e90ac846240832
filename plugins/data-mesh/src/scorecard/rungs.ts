import {
  CheckOutcome,
  outcomesWorstFirst,
  ProductCheck,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Outcomes that do not hold a level back. */
const harmless: readonly CheckOutcome[] = [
  'pass',
  'exempt',
  'due',
  'upcoming',
  'not-applicable',
];

/** Whether somebody has to do something about a check. */
export function isOpen({ outcome }: Pick<ProductCheck, 'outcome'>): boolean {
  return !harmless.includes(outcome);
}

/** A level of a product's ladder with its checks. */
export interface Rung {
  /** Null for advisory checks, which belong to no level. */
  level: string | null;
  /** Index of the level. */
  position: number;
  checks: ProductCheck[];
  /** How many do not hold the level back, of those that apply. */
  done: number;
  applicable: number;
  open: number;
  /** Whether it and all below are reached. */
  reached: boolean;
}

function worstFirst(checks: ProductCheck[]): ProductCheck[] {
  return [...checks].sort(
    (a, b) =>
      outcomesWorstFirst.indexOf(a.outcome) -
      outcomesWorstFirst.indexOf(b.outcome),
  );
}

/**
 * The ladder of a scorecard: the lowest level that is not reached comes first,
 * then those above it, then the reached ones, the highest of them first.
 */
export function rungsOf({ levels, checks }: ProductScorecard): Rung[] {
  let reached = true;
  const rungs = levels.map(({ name }, position): Rung => {
    const own = worstFirst(checks.filter(({ level }) => level === name));
    const applicable = own.filter(
      ({ outcome }) => outcome !== 'not-applicable',
    ).length;
    const open = own.filter(isOpen).length;
    reached = reached && open === 0;
    return {
      level: name,
      position,
      checks: own,
      done: applicable - open,
      applicable,
      open,
      reached,
    };
  });
  const advisory = worstFirst(checks.filter(({ level }) => !level));
  const unfinished = rungs.filter(rung => !rung.reached);
  const done = rungs.filter(rung => rung.reached).reverse();
  const rest: Rung[] = advisory.length
    ? [
        {
          level: null,
          position: -1,
          checks: advisory,
          applicable: advisory.filter(
            ({ outcome }) => outcome !== 'not-applicable',
          ).length,
          open: advisory.filter(isOpen).length,
          done: advisory.filter(({ outcome }) =>
            ['pass', 'exempt'].includes(outcome),
          ).length,
          reached: false,
        },
      ]
    : [];
  return [...unfinished, ...done, ...rest];
}
