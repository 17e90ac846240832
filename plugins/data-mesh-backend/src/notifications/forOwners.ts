import { Scorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { isSamePolicy } from './isSamePolicy';
import { PlannedNotification } from './PlannedNotification';
import { stateDigest } from './stateDigest';
import { audienceOf, titleOf } from './aboutProduct';

/** What owners are told about their product. */
export function forOwners(
  write: ProductWrite,
  before: StoredProduct,
  scorecards: ReadonlyMap<string, Scorecard>,
): PlannedNotification[] {
  const { product } = write.facts;
  const base = {
    audience: audienceOf(write),
    subject: product.ref,
    entityRef: product.ref,
  };
  const planned: PlannedNotification[] = [];
  for (const { result } of write.results) {
    const was = before.results.get(result.scorecard);
    const wasAtRisk = was?.checks.some(check => check.atRiskUntil);
    if (result.atRiskUntil && was && !wasAtRisk) {
      planned.push({
        ...base,
        kind: 'at-risk',
        state: stateDigest('at-risk', result.scorecard, result.atRiskUntil),
        holdsWhile: { scorecard: result.scorecard, atRisk: true },
        title: `${titleOf(write)} may lose ${result.level}`,
        description: `It will on ${result.atRiskUntil
          .slice(0, 16)
          .replace('T', ' at ')} UTC, unless what fails is mended.`,
        severity: 'high',
      });
    }
  }
  for (const transition of write.transitions) {
    if (transition.to.position >= transition.from.position) continue;
    const scorecard = scorecards.get(transition.scorecard);
    const level = `${transition.from.level} to ${
      transition.to.level ?? 'no level'
    }`;
    if (transition.cause === 'policy') {
      planned.push({
        kind: 'policy-changed',
        // One for each owner and policy, however many products it moves.
        audience: [write.facts.owner.ref],
        subject: transition.scorecard,
        state: isSamePolicy(transition, before)
          ? stateDigest('enforced', transition.policyDigest, transition.checks)
          : transition.policyDigest,
        entityRef: product.ref,
        title: `The policy ${
          scorecard?.title ?? transition.scorecard
        } has changed`,
        description:
          'Some of your data products have another level by that, though nothing about them changed.',
        severity: 'normal',
      });
      continue;
    }
    const reasons = (scorecard?.checks ?? [])
      .filter(({ id }) => transition.checks.includes(id))
      .map(({ title }) => title);
    planned.push({
      ...base,
      kind: 'level-lost',
      state: stateDigest('level-lost', transition.scorecard, transition.at),
      holdsWhile: {
        scorecard: transition.scorecard,
        position: transition.to.position,
      },
      title: `${titleOf(write)} went from ${level}`,
      description: reasons.length
        ? `${scorecard?.title}: ${reasons.join('; ')}`
        : `Cause: ${transition.cause}`,
      severity: 'high',
    });
  }
  return planned;
}
