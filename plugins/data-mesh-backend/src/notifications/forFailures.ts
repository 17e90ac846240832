import {
  CheckResult,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { isSamePolicy } from './isSamePolicy';
import { PlannedNotification } from './PlannedNotification';
import { stateDigest } from './stateDigest';
import {
  audienceOf,
  isRestricted,
  nameForConsumers,
  titleOf,
} from './aboutProduct';

interface CriticalFailure {
  scorecard: Scorecard;
  check: CheckResult;
  title: string;
  atRisk: boolean;
}

/** The critical checks that fail in results. */
function criticalFailures(
  results: { scorecard: string; checks: readonly CheckResult[] }[],
  scorecards: ReadonlyMap<string, Scorecard>,
): CriticalFailure[] {
  return results.flatMap(({ scorecard: id, checks }) => {
    const scorecard = scorecards.get(id);
    return checks.flatMap(check => {
      const definition = scorecard?.checks.find(one => one.id === check.id);
      return scorecard &&
        definition?.severity === 'critical' &&
        check.outcome === 'fail'
        ? [
            {
              scorecard,
              check,
              title: definition.title,
              atRisk: check.atRiskUntil !== undefined,
            },
          ]
        : [];
    });
  });
}

const failureText = ({ title, check }: CriticalFailure) =>
  check.message ? `${title}: ${check.message}` : title;

/** Critical checks that have begun to fail, for owners and for consumers. */
export function forFailures(
  write: ProductWrite,
  before: StoredProduct,
  scorecards: ReadonlyMap<string, Scorecard>,
): PlannedNotification[] {
  const { product, consumers } = write.facts;
  const old = criticalFailures(
    [...before.results].map(([scorecard, { checks }]) => ({
      scorecard,
      checks,
    })),
    scorecards,
  );
  const wasFailing = new Map(
    old.map(one => [`${one.scorecard.id} ${one.check.id}`, one]),
  );
  const planned: PlannedNotification[] = [];
  for (const failure of criticalFailures(
    write.results.map(({ result }) => result),
    scorecards,
  )) {
    const key = `${failure.scorecard.id} ${failure.check.id}`;
    const holdsWhile = {
      scorecard: failure.scorecard.id,
      failing: failure.check.id,
    };
    const was = wasFailing.get(key);
    const { policyDigest } = write.results.find(
      ({ result }) => result.scorecard === failure.scorecard.id,
    )!;
    // A check that nobody has measured before is a baseline. So is one by
    // another policy, or not in force before: that is nobody's failure, and
    // owners hear of the policy.
    const known =
      isSamePolicy({ scorecard: failure.scorecard.id, policyDigest }, before) &&
      before.results
        .get(failure.scorecard.id)
        ?.checks.some(
          ({ id, outcome }) =>
            id === failure.check.id && outcome !== 'upcoming',
        );
    if (known && !was) {
      planned.push({
        kind: 'critical-failing',
        audience: audienceOf(write),
        subject: product.ref,
        state: stateDigest('critical', key, failure.check.since),
        holdsWhile,
        entityRef: product.ref,
        title: `${titleOf(write)} fails a critical check`,
        description: failureText(failure),
        severity: 'critical',
      });
    }
    // Consumers are not bothered with what may be mended within the tolerance.
    if (known && !failure.atRisk && (!was || was.atRisk)) {
      planned.push(
        ...consumers.teams.map(
          (team): PlannedNotification => ({
            kind: 'upstream-failing',
            audience: [team],
            subject: product.ref,
            state: stateDigest('upstream', key, failure.check.since),
            holdsWhile,
            entityRef: product.ref,
            title: `${nameForConsumers(
              write,
            )}, which you read, fails a critical check`,
            description: isRestricted(write)
              ? failure.title
              : failureText(failure),
            severity: 'high',
          }),
        ),
      );
    }
  }
  return planned;
}
