import { SignalOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';

const outcomes = new Map<string, SignalOutcome>([
  ['pass', 'pass'],
  ['success', 'pass'],
  ['warn', 'warn'],
  ['fail', 'fail'],
  ['error', 'error'],
  ['runtime error', 'error'],
  // Not all of the data was looked at.
  ['partial success', 'error'],
  ['skipped', 'skip'],
  ['no-op', 'skip'],
]);

/** Of freshness, `error` means that the data is too old: it was measured. */
const freshnessOutcomes = new Map<string, SignalOutcome>([
  ...outcomes,
  ['error', 'fail'],
]);

/** What a status means; undefined when this version of dbt has a new one. */
export const dbtOutcome = (
  status: string,
  file: 'run_results' | 'sources',
): SignalOutcome | undefined =>
  (file === 'sources' ? freshnessOutcomes : outcomes).get(status.toLowerCase());
