import { CheckRollupRow } from '@backstage-data-mesh/plugin-data-mesh-common';
import { PoliciesById } from './presentProduct';
import { NextStepCount, OutcomeCount } from './RollupQueries';

/** What applies and counts: exempt, due and upcoming are outside. */
const counting = ['pass', 'fail', 'unknown'] as const;

/**
 * Counts the outcomes of all checks of the policies in force; the ones that
 * would lift most products first, then those with the lowest pass rate.
 */
export function checkRollup(
  counts: readonly OutcomeCount[],
  steps: readonly NextStepCount[],
  policies: PoliciesById,
): CheckRollupRow[] {
  const rows = [...policies.values()]
    .filter(({ inForce }) => inForce)
    .flatMap(policy => {
      const { scorecard, digest } = policy;
      const own = counts.filter(
        one => one.scorecard === scorecard.id && one.policyDigest === digest,
      );
      return scorecard.checks.map((check, i): CheckRollupRow => {
        const outcomes: CheckRollupRow['outcomes'] = {};
        for (const { outcomes: all, products } of own) {
          outcomes[all[i]] = (outcomes[all[i]] ?? 0) + products;
        }
        const applicable = counting.reduce(
          (sum, outcome) => sum + (outcomes[outcome] ?? 0),
          0,
        );
        return {
          scorecard: scorecard.id,
          check: check.id,
          title: check.title,
          level: check.level,
          severity: check.severity,
          principle: check.principle,
          outcomes,
          passRate: applicable ? (outcomes.pass ?? 0) / applicable : null,
          lifts: steps
            .filter(
              step =>
                step.scorecard === scorecard.id &&
                step.checks.length === 1 &&
                step.checks[0] === check.id,
            )
            .reduce((sum, { products }) => sum + products, 0),
        };
      });
    });
  return rows.sort(
    (a, b) => b.lifts - a.lifts || (a.passRate ?? 2) - (b.passRate ?? 2),
  );
}
