import {
  PolicyView,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { measuredLifecycles } from '../levels/measuredLifecycles';

/** A mesh-wide scorecard as a column of the list. */
export interface ScorecardColumn {
  id: string;
  title: string;
  /** How many levels it has. */
  ladder: number;
}

/**
 * The scorecards that all products are measured by. A domain's own are left out:
 * across domains they would punish ambition.
 */
export function scorecardColumns(
  policies: readonly PolicyView[] = [],
): ScorecardColumn[] {
  return policies
    .filter(({ inForce, scorecard }) => inForce && !scorecard.domain)
    .map(({ scorecard: { id, title, levels } }) => ({
      id,
      title,
      ladder: levels.length,
    }));
}

/** The index of a level in the first mesh-wide ladder that has it. */
export function positionOfLevel(
  policies: readonly PolicyView[] = [],
  level: string,
): number {
  for (const { scorecard } of policies) {
    const position = scorecard.levels.findIndex(({ name }) => name === level);
    if (position >= 0) return position;
  }
  return -1;
}

/** Whether a product is measured at all: a retired one is not any more. */
export function isMeasured({ lifecycle }: ProductSummary): boolean {
  return measuredLifecycles.includes(lifecycle);
}
