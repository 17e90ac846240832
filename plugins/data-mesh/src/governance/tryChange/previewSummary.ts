import {
  PolicyPreviewResult,
  Scorecard,
  ScorecardLevel,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** How many products have a level today and would have it then. */
export interface LevelShift {
  level: string | null;
  /** Index of the level; -1 for none. */
  position: number;
  before: number;
  after: number;
}

/** No level first, then those of the longer ladder. */
export function levelShifts(
  result: Pick<PolicyPreviewResult, 'before' | 'after'>,
  before: readonly ScorecardLevel[],
  after: readonly ScorecardLevel[],
): LevelShift[] {
  const positions = Math.max(before.length, after.length);
  return Array.from({ length: positions + 1 }, (_, i) => i - 1).map(
    position => ({
      level: position < 0 ? null : (after[position] ?? before[position]).name,
      position,
      before: result.before[position] ?? 0,
      after: result.after[position] ?? 0,
    }),
  );
}

/** How many products would rise, fall and stay. */
export interface Movement {
  rise: number;
  fall: number;
  stay: number;
  /** Measured by only one of both policies, so that nothing can be compared. */
  joined: number;
  left: number;
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((a, b) => a + b, 0);

export function movement(result: PolicyPreviewResult): Movement {
  const rise = result.changes.filter(
    ({ from, to }) => to.position > from.position,
  ).length;
  const fall = result.changes.length - rise;
  const [before, after] = [sum(result.before), sum(result.after)];
  return {
    rise,
    fall,
    joined: Math.max(0, after - before),
    left: Math.max(0, before - after),
    stay: Math.min(before, after) - rise - fall,
  };
}

/** How many lines of a text are not those of another, whatever their place. */
export function changedLines(original: string, edited: string): number {
  const left = new Map<string, number>();
  for (const line of original.split('\n')) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  let added = 0;
  for (const line of edited.split('\n')) {
    const count = left.get(line) ?? 0;
    if (count) left.set(line, count - 1);
    else added += 1;
  }
  const removed = [...left.values()].reduce((a, b) => a + b, 0);
  return Math.max(added, removed);
}

/** Ids of the checks that stand on another level than before. */
export function movedChecks(before: Scorecard, after: Scorecard): string[] {
  const positionIn = ({ levels }: Scorecard, level?: string) =>
    levels.findIndex(({ name }) => name === level);
  return after.checks
    .filter(({ id, level }) => {
      const old = before.checks.find(check => check.id === id);
      return old && positionIn(before, old.level) !== positionIn(after, level);
    })
    .map(({ id }) => id);
}
