import {
  CheckResult,
  EvaluationState,
  LevelTransition,
  ProductEvaluation,
  ProductFacts,
  ScorecardResult,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OverallLevel,
  ProductKey,
  ProductWrite,
  ResultWrite,
  StoredProduct,
  StoredResult,
} from '../results/ResultStore';
import { datedDigest, isUpToDate } from './datedDigest';
import { causeOf } from './factsVersions';
import { resultDigest } from './resultDigest';

/** A product with what was found about it, before it is compared. */
export interface Measured {
  facts: ProductFacts;
  factsVersions: string;
  etag: string;
  evaluation: ProductEvaluation;
  /** Digests of the policies that it was measured by, by scorecard. */
  policyDigests: ReadonlyMap<string, string>;
}

/** Whether anything about a product differs from what is stored. */
export function hasChanged(
  { evaluation, factsVersions, etag, policyDigests }: Measured,
  key: ProductKey | undefined,
  now: Date,
): boolean {
  if (!key || key.archived || key.status !== evaluation.status) return true;
  if (key.factsVersions !== factsVersions || key.etag !== etag) return true;
  if (key.results.length !== evaluation.scorecards.length) return true;
  return evaluation.scorecards.some(result => {
    const stored = key.results.find(
      ({ scorecard }) => scorecard === result.scorecard,
    );
    return (
      !stored ||
      stored.policyDigest !== policyDigests.get(result.scorecard) ||
      !isUpToDate(stored.digest, resultDigest(result), now)
    );
  });
}

/** What a new evaluation has to know of the stored one. */
export function previousState(
  stored: StoredProduct | undefined,
): EvaluationState['previous'] {
  if (!stored) return undefined;
  return Object.fromEntries(
    [...stored.results].map(([scorecard, { positionBeforeCap, checks }]) => [
      scorecard,
      {
        position: positionBeforeCap,
        checks: Object.fromEntries(checks.map(check => [check.id, check])),
      },
    ]),
  );
}

const isBad = ({ outcome }: CheckResult) =>
  outcome === 'fail' || outcome === 'unknown';

/** The checks that decided on a change: those that turned with it. */
function decisive(
  before: readonly CheckResult[],
  after: readonly CheckResult[],
  up: boolean,
): string[] {
  const old = new Map(before.map(check => [check.id, check]));
  return after
    .filter(check => {
      const was = old.get(check.id);
      return up
        ? !isBad(check) && was !== undefined && isBad(was)
        : isBad(check) && (was === undefined || !isBad(was));
    })
    .map(({ id }) => id);
}

function transitionOf(
  measured: Measured,
  result: ScorecardResult,
  before: StoredResult,
  factsBefore: string,
  at: string,
): LevelTransition | undefined {
  if (before.position === result.position) return undefined;
  const policyDigest = measured.policyDigests.get(result.scorecard)!;
  const checks = decisive(
    before.checks,
    result.checks,
    result.position > before.position,
  );
  const upcoming = new Set(
    before.checks
      .filter(({ outcome }) => outcome === 'upcoming')
      .map(({ id }) => id),
  );
  // What a policy takes away is never blamed on the team, be it changed or a
  // check of it begin to count.
  const isByPolicy =
    before.policyDigest !== policyDigest ||
    (checks.length > 0 && checks.every(id => upcoming.has(id)));
  return {
    entityRef: measured.evaluation.entityRef,
    scorecard: result.scorecard,
    at,
    from: { level: before.level, position: before.position },
    to: { level: result.level, position: result.position },
    cause: isByPolicy ? 'policy' : causeOf(factsBefore, measured.factsVersions),
    policyDigest,
    checks,
  };
}

/** The lowest of the mesh-wide results that give a verdict. */
export function overallLevel(
  results: readonly ScorecardResult[],
  meshWide: ReadonlySet<string>,
): OverallLevel {
  const counted = results.filter(
    ({ scorecard, applies }) => applies && meshWide.has(scorecard),
  );
  if (!counted.length) return { level: null, position: -1, score: null };
  const [lowest] = [...counted].sort((a, b) => a.position - b.position);
  const scores = counted.flatMap(({ score }) => score ?? []);
  return {
    level: lowest.level,
    position: lowest.position,
    score: scores.length ? Math.min(...scores) : null,
  };
}

/**
 * Everything that has to be written about a product.
 *
 * @param measured - evaluated with the state that is stored
 * @param digests - of an evaluation without it, by scorecard
 */
export function decideWrite(
  measured: Measured,
  digests: ReadonlyMap<string, string>,
  stored: StoredProduct | undefined,
  meshWide: ReadonlySet<string>,
  moment: { readAt: string; evaluatedAt: string },
): ProductWrite {
  const { facts, evaluation, policyDigests } = measured;
  const results = evaluation.scorecards.map(
    (result): ResultWrite => ({
      result,
      digest: datedDigest(digests.get(result.scorecard)!, result),
      policyDigest: policyDigests.get(result.scorecard)!,
    }),
  );
  const changed = results.filter(({ result, digest, policyDigest }) => {
    const before = stored?.results.get(result.scorecard);
    return (
      !before ||
      before.digest !== digest ||
      before.policyDigest !== policyDigest ||
      before.position !== result.position
    );
  });
  const kept = new Set(evaluation.scorecards.map(({ scorecard }) => scorecard));
  return {
    facts,
    factsVersions: measured.factsVersions,
    etag: measured.etag,
    ...moment,
    status: evaluation.status,
    overall: overallLevel(evaluation.scorecards, meshWide),
    results: changed,
    removed: [...(stored?.results.keys() ?? [])].filter(id => !kept.has(id)),
    // The first result of a product or scorecard is a silent baseline.
    transitions: changed.flatMap(({ result }) => {
      const before = stored?.results.get(result.scorecard);
      const transition =
        before &&
        transitionOf(
          measured,
          result,
          before,
          stored!.factsVersions,
          moment.evaluatedAt,
        );
      return transition ?? [];
    }),
  };
}
