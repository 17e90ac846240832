const DAY = 24 * 60 * 60 * 1000;
const MOST = 6;

/** The day of a moment in UTC, as the backend counts days: `2026-11-21`. */
export const dayOf = (time: number) =>
  new Date(time).toISOString().slice(0, 10);

/**
 * Where an axis of time is marked: days in UTC, each once, the last day always
 * one of them. Both ends are in milliseconds since 1970.
 */
export function dayTicks(from: number, to: number): number[] {
  const last = Math.floor(to / DAY);
  const first = Math.ceil(from / DAY);
  // At its begin, which is the edge, the only mark would have no room.
  if (Math.floor(from / DAY) === last) return [(from + to) / 2];
  const step = Math.max(1, Math.ceil((last - first) / (MOST - 1)));
  const ticks: number[] = [];
  for (let day = last; day >= first; day -= step) ticks.unshift(day * DAY);
  return ticks;
}
