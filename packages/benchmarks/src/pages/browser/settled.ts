import { Observation } from './watch';

/**
 * When a page was ready and also answered at once: no task of more than 50 ms
 * began within half a second after that, as it is for "time to interactive".
 */
export function settledAt(
  { ready, longTasks }: Observation,
  quietMs: number,
): number {
  return [...longTasks]
    .sort((a, b) => a.start - b.start)
    .reduce(
      (at, { start, end }) => (start < at + quietMs ? Math.max(at, end) : at),
      ready,
    );
}
