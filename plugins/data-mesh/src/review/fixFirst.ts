import {
  CheckFixer,
  CheckRollupRow,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Whether there is work to do for a check. */
function hasWork({ outcomes, lifts, blocks }: CheckRollupRow): boolean {
  return Boolean(lifts || blocks || outcomes.fail || outcomes.unknown);
}

/** The checks that lift most products come first, then those that block most. */
export function fixFirst(
  rows: readonly CheckRollupRow[],
  fixedBy?: CheckFixer,
): CheckRollupRow[] {
  return rows
    .filter(row => hasWork(row) && (!fixedBy || row.fixedBy === fixedBy))
    .sort(
      (a, b) =>
        b.lifts - a.lifts ||
        b.blocks - a.blocks ||
        (a.passRate ?? 2) - (b.passRate ?? 2),
    );
}

/** The products at hand that a check alone keeps from their next level. */
export function liftedBy(
  { scorecard, check }: Pick<CheckRollupRow, 'scorecard' | 'check'>,
  products: readonly ProductSummary[],
): { product: ProductSummary; level: string }[] {
  return products.flatMap(product => {
    const next = product.scorecards.find(
      one => one.scorecard === scorecard,
    )?.next;
    return next?.checks.length === 1 && next.checks[0] === check
      ? [{ product, level: next.level }]
      : [];
  });
}
