import {
  CheckOutcome,
  CheckRollupRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The check of the shipped scorecard that asks for a recent confirmation. */
export const CONFIRMATION_CHECK = 'builtin:ownership/own-07';

/** How often any of the outcomes occurs in the rows. */
export function sumOutcomes(
  rows: readonly CheckRollupRow[],
  outcomes: readonly CheckOutcome[],
): number {
  return rows.reduce(
    (total, row) =>
      total +
      outcomes.reduce((n, outcome) => n + (row.outcomes[outcome] ?? 0), 0),
    0,
  );
}
