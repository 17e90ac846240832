import {
  CheckRollupRow,
  ScorecardCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CheckSightings,
  PolicyStore,
  StoredPolicy,
} from '../policies/PolicyStore';
import { ProductFilter, Visible } from './productFilters';
import { NextStepCount, OutcomeCount, RollupQueries } from './RollupQueries';

const DAY = 24 * 60 * 60 * 1000;

/** What applies and counts: exempt, due and upcoming are outside. */
const counting = ['pass', 'fail', 'unknown'] as const;

/** What the roll-up of checks is counted from. */
interface CheckCounts {
  counts: readonly OutcomeCount[];
  steps: readonly NextStepCount[];
  sightings: CheckSightings;
}

const keyOf = (scorecard: string, check: string) => `${scorecard}/${check}`;

/** How many products each check keeps from a level, alone and with others. */
function barriers(
  steps: readonly NextStepCount[],
): Map<string, { lifts: number; blocks: number }> {
  const found = new Map<string, { lifts: number; blocks: number }>();
  for (const { scorecard, checks, products } of steps) {
    for (const check of checks) {
      const key = keyOf(scorecard, check);
      const own = found.get(key) ?? { lifts: 0, blocks: 0 };
      own[checks.length === 1 ? 'lifts' : 'blocks'] += products;
      found.set(key, own);
    }
  }
  return found;
}

/**
 * When the grace of a check ends for the first of the products in which it is
 * due. Grace begins when both the product and the check are known, so of
 * products with the same outcomes it ends first for the one that was seen first.
 */
function firstDueUntil(
  counts: readonly OutcomeCount[],
  index: number,
  { graceDays }: ScorecardCheck,
  checkSeenAt: string | undefined,
): string | null {
  const ends = counts
    .filter(({ outcomes }) => outcomes[index] === 'due')
    .map(({ firstSeenAt }) => {
      const begins = Math.max(
        Date.parse(firstSeenAt),
        // A check that nobody has noted yet was there from the beginning.
        Date.parse(checkSeenAt ?? firstSeenAt),
      );
      return new Date(begins + graceDays * DAY).toISOString();
    })
    .sort();
  return ends[0] ?? null;
}

/**
 * Counts the outcomes of all checks of the policies in force; the ones that
 * would lift most products first, then those with the lowest pass rate.
 */
export function checkRollup(
  { counts, steps, sightings }: CheckCounts,
  policies: readonly StoredPolicy[],
): CheckRollupRow[] {
  const inTheWay = barriers(steps);
  const rows = policies
    .filter(({ inForce }) => inForce)
    .flatMap(({ scorecard, digest }) => {
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
          remediation: check.remediation,
          link: check.link,
          fixedBy: check.fixedBy,
          effort: check.effort,
          outcomes,
          passRate: applicable ? (outcomes.pass ?? 0) / applicable : null,
          ...(inTheWay.get(keyOf(scorecard.id, check.id)) ?? {
            lifts: 0,
            blocks: 0,
          }),
          nextDueUntil: firstDueUntil(
            own,
            i,
            check,
            sightings[scorecard.id]?.[check.id],
          ),
        };
      });
    });
  return rows.sort(
    (a, b) => b.lifts - a.lifts || (a.passRate ?? 2) - (b.passRate ?? 2),
  );
}

/** The roll-up of checks over the products that a filter leaves. */
export async function readCheckRollup(
  stores: {
    rollups: RollupQueries;
    policies: Pick<PolicyStore, 'checkSightings'>;
  },
  filter: ProductFilter,
  visible: Visible,
  policies: readonly StoredPolicy[],
): Promise<CheckRollupRow[]> {
  return checkRollup(
    {
      counts: await stores.rollups.outcomeCounts(filter, visible),
      steps: await stores.rollups.nextSteps(filter, visible),
      sightings: await stores.policies.checkSightings(),
    },
    policies,
  );
}
