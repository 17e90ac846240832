import {
  LatestSignalResult,
  QualityDimension,
  ReceivedSignalRun,
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dayBit, dayNumber, monthOf } from './dayBits';
import { CheckedResult, CheckedRun } from './QualityStore';

/** From this badness on, the latest result of a rule is a failure. */
export const FAILING_BADNESS = 3;

function badness({ outcome, severity }: CheckedResult): number {
  switch (outcome) {
    case 'pass':
      return 0;
    case 'warn':
      return 1;
    case 'fail':
      return severity === 'error' ? FAILING_BADNESS : 2;
    default:
      return 4;
  }
}

/** A skipped rule tells nothing, so it neither replaces nor adds anything. */
const measured = ({ results }: CheckedRun) =>
  results.filter(({ outcome }) => outcome !== 'skip');

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

export const resultColumns = {
  entity_ref: 'text',
  output: 'text',
  rule: 'text',
  outcome: 'text',
  severity: 'text',
  badness: 'integer',
  dimension: 'text',
  // As text, for `real` has only seven digits on PostgreSQL.
  value: 'text',
  at: 'text',
  day: 'integer',
  run_id: 'text',
} as const;

/** A row of the table `quality_results`. */
export interface QualityResultRow {
  entity_ref: string;
  output: string;
  rule: string;
  outcome: SignalOutcome;
  severity: SignalSeverity;
  badness: number;
  dimension: QualityDimension | '';
  value: number | null;
  at: string;
  day: number;
  run_id: string;
}

/** For each rule of a run its latest result; of several at a time the worst. */
export function resultRows(entityRef: string, run: CheckedRun) {
  const latest = new Map<string, ReturnType<typeof resultRow>>();
  for (const result of measured(run)) {
    const row = resultRow(entityRef, run.runId, result);
    const key = rowKey(row.output, row.rule);
    const other = latest.get(key);
    if (
      !other ||
      other.at < row.at ||
      (other.at === row.at && other.badness < row.badness)
    ) {
      latest.set(key, row);
    }
  }
  return inOrder(latest);
}

function resultRow(entityRef: string, runId: string, result: CheckedResult) {
  const { output, rule, outcome, severity, dimension, value, at } = result;
  return {
    entity_ref: entityRef,
    output,
    rule,
    outcome,
    severity,
    badness: badness(result),
    dimension: dimension ?? '',
    value: value === undefined ? null : String(value),
    at,
    day: dayNumber(at),
    run_id: runId,
  };
}

/** The result in a row. */
export function readResult(row: QualityResultRow): LatestSignalResult {
  return {
    output: row.output,
    rule: row.rule,
    ...(row.dimension && { dimension: row.dimension }),
    outcome: row.outcome,
    severity: row.severity,
    ...(row.value !== null && { value: row.value }),
    at: row.at,
    runId: row.run_id,
  };
}

export const monthColumns = {
  entity_ref: 'text',
  output: 'text',
  dimension: 'text',
  month: 'text',
  measured: 'integer',
  failed: 'integer',
} as const;

/** A row of the table `quality_months`. */
export interface QualityMonthRow {
  entity_ref: string;
  output: string;
  dimension: QualityDimension | '';
  month: string;
  measured: number;
  failed: number;
}

/** The days of a run's results, and those on which some rule did not pass. */
export function monthRows(entityRef: string, run: CheckedRun) {
  const months = new Map<string, QualityMonthRow>();
  for (const { output, dimension = '', outcome, at } of measured(run)) {
    const month = monthOf(at);
    const key = rowKey(month, output, dimension);
    const row = months.get(key) ?? {
      entity_ref: entityRef,
      output,
      dimension,
      month,
      measured: 0,
      failed: 0,
    };
    months.set(key, row);
    row.measured |= dayBit(at);
    if (outcome !== 'pass') row.failed |= dayBit(at);
  }
  return inOrder(months);
}

/** None of the parts has a control character. */
function rowKey(...parts: string[]): string {
  return parts.join('\n');
}

/** Always in one order, so that two runs at a time never wait for each other. */
function inOrder<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows.keys()].sort().map(key => rows.get(key)!);
}
