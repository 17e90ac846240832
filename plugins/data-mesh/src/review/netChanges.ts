import { LevelTransition } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * What the changes of each day came to, newest first: results that arrive one
 * after the other can move a product down and up again within minutes, which is
 * no news at the end of the day.
 *
 * @param transitions - newest first
 */
export function netChanges(
  transitions: readonly LevelTransition[],
): LevelTransition[] {
  const days = new Map<string, LevelTransition>();
  for (const one of transitions) {
    const key = [one.entityRef, one.scorecard, one.at.slice(0, 10)].join(' ');
    const newest = days.get(key) ?? one;
    days.set(key, { ...newest, from: one.from });
  }
  return [...days.values()].filter(
    ({ from, to }) => from.position !== to.position,
  );
}
