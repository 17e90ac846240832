import {
  CheckEffort,
  ProductCheck,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const efforts: readonly CheckEffort[] = ['minutes', 'hours', 'days'];

/** Index of the level that the checks alone give; -1 for none. */
export function positionBeforeCap({
  levels,
  levelBeforeCap,
}: ProductScorecard): number {
  return levels.findIndex(({ name }) => name === levelBeforeCap);
}

/** What is left of a scorecard. */
export interface PreviewWork {
  /** The next level; undefined at the highest. */
  next?: string;
  /** What can be filled in for it now, cheapest first. */
  missing: ProductCheck[];
  /** Signals and confirmations that only come once the product runs. */
  due: ProductCheck[];
}

/**
 * What stands between a draft and its next level. The backend names no next level
 * at a cap, and every draft is at one: it begins as experimental.
 */
export function previewWork(scorecard: ProductScorecard): PreviewWork {
  const { levels, checks } = scorecard;
  const nextPosition = positionBeforeCap(scorecard) + 1;
  const next = levels[nextPosition]?.name;
  const isOnTheWay = ({ level }: ProductCheck) =>
    level !== undefined &&
    levels.findIndex(({ name }) => name === level) <= nextPosition;
  return {
    next,
    missing: next
      ? checks
          .filter(
            check =>
              (check.outcome === 'fail' || check.outcome === 'unknown') &&
              isOnTheWay(check),
          )
          .sort(
            (a, b) =>
              efforts.indexOf(a.effort) - efforts.indexOf(b.effort) ||
              Number(b.severity === 'critical') -
                Number(a.severity === 'critical'),
          )
      : [],
    due: checks.filter(({ outcome }) => outcome === 'due'),
  };
}
