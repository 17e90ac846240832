import {
  CheckRollupRow,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What the checks of a policy found over all products. */
export interface PolicySums {
  /** Results that pass or fail. */
  known: number;
  /** Results that pass, fail or are unknown. */
  applicable: number;
  /** The check that fails in most products; missing when none fails. */
  failsMost?: CheckRollupRow;
}

const failed = ({ outcomes }: CheckRollupRow) => outcomes.fail ?? 0;

/** Adds up the rows of one policy. */
export function policySums(
  rows: readonly CheckRollupRow[],
  scorecard: string,
): PolicySums {
  const sums: PolicySums = { known: 0, applicable: 0 };
  for (const row of rows) {
    if (row.scorecard !== scorecard) continue;
    const known = (row.outcomes.pass ?? 0) + failed(row);
    sums.known += known;
    sums.applicable += known + (row.outcomes.unknown ?? 0);
    const most = sums.failsMost ? failed(sums.failsMost) : 0;
    if (failed(row) > most) sums.failsMost = row;
  }
  return sums;
}

/** Those in force apart; those for every product before those of domains. */
export function sortPolicies(policies: readonly PolicyView[]): {
  inForce: PolicyView[];
  others: PolicyView[];
} {
  const sorted = [...policies].sort(
    ({ scorecard: a }, { scorecard: b }) =>
      Number(Boolean(a.domain)) - Number(Boolean(b.domain)) ||
      a.title.localeCompare(b.title),
  );
  return {
    inForce: sorted.filter(({ inForce }) => inForce),
    others: sorted.filter(({ inForce }) => !inForce),
  };
}
