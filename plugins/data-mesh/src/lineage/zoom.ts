/** Below it nobody can read the boxes. */
export const SMALLEST = 0.5;
export const LARGEST = 2;
/** A graph that has to shrink further is scrolled instead. */
const SMALLEST_FIT = 0.7;

/** How large a graph is drawn, so that it fits and can still be read. */
export function fittingScale(width: number, room: number | undefined): number {
  if (!room) return 1;
  return Math.min(1, Math.max(SMALLEST_FIT, room / width));
}
