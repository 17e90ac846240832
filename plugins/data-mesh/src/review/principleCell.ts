import {
  CheckOutcome,
  outcomesWorstFirst,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a product's checks of one principle come to, over all scorecards. */
export interface PrincipleCell {
  /** The worst outcome, which the cell shows. */
  outcome: CheckOutcome;
  /** How many checks have it. */
  count: number;
  /** Whether a critical check fails. */
  critical: boolean;
  /** How many more are unknown, when the worst is a failure. */
  alsoUnknown: number;
  outcomes: Partial<Record<CheckOutcome, number>>;
}

/** A cell of the heat map; undefined when no check of the principle applies. */
export function principleCell(
  { scorecards }: Pick<ProductSummary, 'scorecards'>,
  principle: string,
): PrincipleCell | undefined {
  const outcomes: PrincipleCell['outcomes'] = {};
  let critical = 0;
  for (const { counts } of scorecards) {
    const own = counts[principle];
    if (!own) continue;
    critical += own.critical;
    for (const [outcome, count] of Object.entries(own.outcomes)) {
      const key = outcome as CheckOutcome;
      outcomes[key] = (outcomes[key] ?? 0) + count;
    }
  }
  const outcome = outcomesWorstFirst.find(one => outcomes[one]);
  if (!outcome || outcome === 'not-applicable') return undefined;
  return {
    outcome,
    count: outcomes[outcome]!,
    critical: critical > 0,
    alsoUnknown: outcome === 'fail' ? outcomes.unknown ?? 0 : 0,
    outcomes,
  };
}
