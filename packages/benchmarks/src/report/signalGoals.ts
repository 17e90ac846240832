import { SignalsResult } from '../signals/measureSignals';
import { Goal, goal } from './goals';

/**
 * What is promised about receiving results: how many each second on the embedded
 * database only, since another server is waited for.
 */
export function signalGoals(
  { first, again, memory, senders, level }: SignalsResult,
  database: string,
): Goal[] {
  const speed = goal(
    'Results that are taken each second',
    Math.min(first.perSecond, again.perSecond),
    { atLeast: 20_000 },
  );
  return [
    ...(database.startsWith('SQLite') ? [speed] : []),
    goal(
      'MiB of memory that a large request takes',
      memory.peakMiB - memory.beforeMiB,
      { atMost: 200 },
    ),
    goal(
      'Share of the results of senders at once that is stored',
      senders.stored / senders.results,
      { atLeast: 1 },
    ),
    goal('ms until the new level can be read, p95', level.ms.p95, {
      atMost: 1000,
    }),
  ];
}
