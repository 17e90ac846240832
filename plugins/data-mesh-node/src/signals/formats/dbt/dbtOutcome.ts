import { SignalOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DbtResult } from './dbtResults';

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
  // Fusion: nothing has changed since the test ran.
  ['reused', 'skip'],
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

/** Commands that compile the tests and run none of them; Fusion says `docs`. */
const COMPILING = new Set([
  'compile',
  'docs',
  'generate',
  'list',
  'parse',
  'show',
]);

/**
 * Whether a test was run. `dbt docs generate` and `dbt compile` write results too:
 * all of them successful, for the SQL of the tests could be made.
 *
 * @param command - `args.which` of run_results.json. Without it, it shows in the
 * result: dbt says `pass` of a test, and `success` of what was only compiled
 */
export function wasRun(
  { status, value, message }: DbtResult,
  command: string | undefined,
): boolean {
  if (command !== undefined) return !COMPILING.has(command.toLowerCase());
  const isMeasured = value !== undefined || message !== undefined;
  return status.toLowerCase() !== 'success' || isMeasured;
}
