import {
  CheckEffort,
  CheckSeverity,
  Scorecard,
  severityWeights,
} from '../model';
import { NextLevel } from './evaluation';
import { JudgedCheck } from './JudgedCheck';

/** Whether a check stands in the way of its level. */
export function blocks({ result }: JudgedCheck, tolerant: boolean): boolean {
  if (result.outcome === 'fail') return !(tolerant && result.atRiskUntil);
  return result.outcome === 'unknown';
}

/** The highest level with nothing in the way of it or of those below; -1 for none. */
export function highestPosition(
  levels: number,
  checks: JudgedCheck[],
  tolerant: boolean,
): number {
  let lowestBlocked = levels;
  for (const judged of checks) {
    if (judged.position !== undefined && blocks(judged, tolerant)) {
      lowestBlocked = Math.min(lowestBlocked, judged.position);
    }
  }
  return lowestBlocked - 1;
}

/** The highest level that a product of a lifecycle can have; undefined for no cap. */
export function capOf(lifecycle: string): number | undefined {
  if (lifecycle === 'experimental') return 0;
  return lifecycle === 'deprecated' ? 1 : undefined;
}

const efforts: Record<CheckEffort, number> = { minutes: 0, hours: 1, days: 2 };

/** Cheapest first; of the same effort, the one that weighs most. */
function cheapestFirst(
  a: { effort: CheckEffort; severity: CheckSeverity },
  b: { effort: CheckEffort; severity: CheckSeverity },
): number {
  return (
    efforts[a.effort] - efforts[b.effort] ||
    severityWeights[b.severity] - severityWeights[a.severity]
  );
}

/** The level above one, and the checks in the way to it. */
export function nextLevel(
  { levels }: Scorecard,
  position: number,
  cap: number | undefined,
  checks: JudgedCheck[],
): NextLevel | null {
  const next = position + 1;
  if (next >= levels.length || (cap !== undefined && next > cap)) return null;
  return {
    level: levels[next].name,
    checks: checks
      .filter(
        judged =>
          judged.position !== undefined &&
          judged.position <= next &&
          blocks(judged, false),
      )
      .map(({ check }) => check)
      .sort(cheapestFirst)
      .map(({ id }) => id),
  };
}
