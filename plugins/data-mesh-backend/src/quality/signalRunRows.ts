import { createHash } from 'node:crypto';
import {
  ReceivedSignalRun,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { CheckedRun } from './QualityStore';

/** A row of the table `signal_runs`. */
export interface SignalRunRow {
  entity_ref: string;
  run_id: string;
  source: string | null;
  url: string | null;
  sender: string;
  received_at: string;
  measured_from: string;
  measured_to: string;
  passed: number;
  warned: number;
  failed: number;
  errors: number;
  skipped: number;
  digest: string;
}

/** By it the same content is known again, whatever the order of its results. */
function digestOf({ results }: CheckedRun): string {
  const texts = results.map(result => JSON.stringify(result)).sort();
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

/** The row that is stored for a run. */
export function signalRunRow(
  run: CheckedRun,
  {
    entityRef,
    sender,
    receivedAt,
  }: { entityRef: string; sender: string; receivedAt: Date },
): SignalRunRow {
  const times = run.results.map(({ at }) => at).sort();
  const count = (wanted: SignalOutcome) =>
    run.results.filter(({ outcome }) => outcome === wanted).length;
  return {
    entity_ref: entityRef,
    run_id: run.runId,
    source: run.source ?? null,
    url: run.url ?? null,
    sender,
    received_at: receivedAt.toISOString(),
    measured_from: times[0],
    measured_to: times[times.length - 1],
    passed: count('pass'),
    warned: count('warn'),
    failed: count('fail'),
    errors: count('error'),
    skipped: count('skip'),
    digest: digestOf(run),
  };
}

/** The run in a row. */
export function readRun(row: SignalRunRow): ReceivedSignalRun {
  return {
    runId: row.run_id,
    ...(row.source !== null && { source: row.source }),
    ...(row.url !== null && { url: row.url }),
    sender: row.sender,
    receivedAt: row.received_at,
    measuredFrom: row.measured_from,
    measuredTo: row.measured_to,
    outcomes: {
      pass: row.passed,
      warn: row.warned,
      fail: row.failed,
      error: row.errors,
      skip: row.skipped,
    },
  };
}
