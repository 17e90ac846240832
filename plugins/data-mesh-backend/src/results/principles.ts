import {
  CheckOutcome,
  outcomesWorstFirst,
  PrincipleCounts,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * How often each outcome occurs among the checks of each principle.
 *
 * @param outcomes - in the order of the scorecard's checks
 */
export function countByPrinciple(
  outcomes: readonly CheckOutcome[],
  { checks }: Scorecard,
): Record<string, PrincipleCounts> {
  const counts: Record<string, PrincipleCounts> = {};
  for (const [i, { principle, severity }] of checks.entries()) {
    const outcome = outcomes[i];
    if (!principle || !outcome) continue;
    counts[principle] ??= { outcomes: {}, critical: 0 };
    const own = counts[principle];
    own.outcomes[outcome] = (own.outcomes[outcome] ?? 0) + 1;
    if (outcome === 'fail' && severity === 'critical') own.critical += 1;
  }
  return counts;
}

/** The worst outcome of each principle. */
export function worstByPrinciple(
  counts: Record<string, PrincipleCounts>,
): Record<string, CheckOutcome> {
  return Object.fromEntries(
    Object.entries(counts).map(([principle, { outcomes }]) => [
      principle,
      outcomesWorstFirst.find(outcome => outcomes[outcome])!,
    ]),
  );
}
