import fc from 'fast-check';
import { ProductFacts } from '../../facts/productFacts';
import { CompiledScorecard } from '../compileScorecard';
import { CheckOutcome, EvaluationState, ScorecardResult } from '../evaluation';
import { daysFromNow, engine, now, shippedScorecards } from './testScorecards';

export const shipped = shippedScorecards();

const { LAW_RUNS } = process.env;

/**
 * Asserts a law for generated values: the same ones each time, so that a build
 * never fails by chance. `LAW_RUNS=5000` tries so many others.
 */
export function holds<T>(property: fc.IProperty<T>): void {
  fc.assert(property, {
    numRuns: Number(LAW_RUNS ?? 300),
    seed: LAW_RUNS ? undefined : 20261121,
  });
}

/** The policies know product and checks so long that no grace is left. */
export function longKnown(
  policies: readonly CompiledScorecard[] = shipped,
): EvaluationState {
  const long = daysFromNow(-4000);
  return {
    firstSeenAt: long,
    checkFirstSeenAt: Object.fromEntries(
      policies.map(({ scorecard }) => [
        scorecard.id,
        Object.fromEntries(scorecard.checks.map(({ id }) => [id, long])),
      ]),
    ),
  };
}

export function resultsOf(
  facts: ProductFacts,
  state?: EvaluationState,
  policies: readonly CompiledScorecard[] = shipped,
): ScorecardResult[] {
  return engine.evaluate({ facts, scorecards: policies, state, now })
    .scorecards;
}

/** Outcomes by id of the check. */
export function outcomesOf(
  results: readonly ScorecardResult[],
): Record<string, CheckOutcome> {
  return Object.fromEntries(
    results.flatMap(({ checks }) =>
      checks.map(({ id, outcome }) => [id, outcome]),
    ),
  );
}

const differing = (before: ScorecardResult, after: ScorecardResult) =>
  after.checks
    .map(({ id, outcome }, i) => [id, before.checks[i].outcome, outcome])
    .filter(([, was, is]) => was !== is)
    .map(([id, was, is]) => `${id} ${was} → ${is}`)
    .join(', ');

/** What rose between two evaluations, in words; empty when nothing did. */
export function rises(
  before: readonly ScorecardResult[],
  after: readonly ScorecardResult[],
  ...what: ('level' | 'score')[]
): string[] {
  return before.flatMap((old, i) => {
    const { scorecard, position, positionBeforeCap, score } = after[i];
    const risen = [
      ...(position > old.position || positionBeforeCap > old.positionBeforeCap
        ? (['level'] as const)
        : []),
      // Without a score nothing counted, neither for nor against.
      ...((score ?? 0) > (old.score ?? 100) ? (['score'] as const) : []),
    ].filter(one => what.includes(one));
    return risen.map(
      one =>
        `${one} of ${scorecard}: ${old[one]} → ${after[i][one]} by ${differing(
          old,
          after[i],
        )}`,
    );
  });
}
