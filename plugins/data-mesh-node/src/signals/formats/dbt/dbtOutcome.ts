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
 * all of them successful, for the SQL of the tests could be made. dbt says `pass` of
 * a test that was run, and `success` and nothing else of one that was compiled.
 *
 * @param command - `args.which` of run_results.json; in dbt Cloud it may be `rpc`,
 * which says nothing
 */
export function wasRun(
  { status, value, message }: DbtResult,
  command = '',
): boolean {
  if (COMPILING.has(command.toLowerCase())) return false;
  const isMeasured = value !== undefined || message !== undefined;
  return status.toLowerCase() !== 'success' || isMeasured;
}
