import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  LatestSignalResult,
  QualityDimension,
  SignalMeasure,
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { RowOf } from '../database/jsonRows';
import { dayBit, dayNumber, monthOf } from './dayBits';
import { CheckedResult, CheckedRun } from './QualityStore';

/** So many rows take some milliseconds. */
const ROWS_AT_ONCE = 2000;

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

/**
 * A rule without a result for so many days, while its output has newer ones, has
 * disappeared. Rules of one output need not run equally often.
 */
const DISAPPEARED_AFTER_DAYS = 7;

/**
 * Whether a rule stopped appearing. Counted from the output's latest result and
 * not from today: where everything runs only every quarter, nothing disappears.
 */
export const hasDisappeared = (day: number, lastDay: number): boolean =>
  day <= lastDay - DISAPPEARED_AFTER_DAYS;

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
  field: 'text',
  measure: 'text',
  contract_rule: 'text',
  message: 'text',
  source: 'text',
  first_at: 'text',
  last_passed_at: 'text',
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
  field: string;
  measure: SignalMeasure | '';
  contract_rule: string;
  message: string;
  source: string;
  first_at: string;
  last_passed_at: string;
}

/** A row as it is handed to the database. */
export type NewResultRow = RowOf<typeof resultColumns> & {
  output: string;
  rule: string;
  outcome: SignalOutcome;
  severity: SignalSeverity;
  dimension: QualityDimension | '';
  at: string;
  badness: number;
  first_at: string;
  last_passed_at: string;
};

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);

/**
 * For each rule of a run its latest result; of several at a time the worst. When
 * it was measured first, and passed last, is of all of them.
 */
export async function resultRows(
  entityRef: string,
  run: CheckedRun,
): Promise<NewResultRow[]> {
  const latest = new Map<string, NewResultRow>();
  for (const [i, result] of measured(run).entries()) {
    if (i % ROWS_AT_ONCE === 0) await yieldToOthers();
    const row = resultRow(entityRef, run, result);
    const key = rowKey(row.output, row.rule);
    const other = latest.get(key);
    if (!other) {
      latest.set(key, row);
      continue;
    }
    const isLater =
      other.at < row.at || (other.at === row.at && other.badness < row.badness);
    latest.set(key, {
      ...(isLater ? row : other),
      first_at: earlier(row.first_at, other.first_at),
      last_passed_at: later(row.last_passed_at, other.last_passed_at),
    });
  }
  return inOrder(latest);
}

function resultRow(
  entityRef: string,
  { runId, source }: CheckedRun,
  result: CheckedResult,
): NewResultRow {
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
    field: result.field ?? '',
    measure: result.measure ?? '',
    contract_rule: result.contractRule ?? '',
    message: result.message ?? '',
    source: source ?? '',
    first_at: at,
    last_passed_at: outcome === 'pass' ? at : '',
  };
}

/**
 * The result in a row.
 *
 * @param lastDay - of the latest result of its output
 */
export function readResult(
  row: QualityResultRow,
  lastDay: number,
): LatestSignalResult {
  return {
    output: row.output,
    rule: row.rule,
    ...(row.field && { field: row.field }),
    ...(row.measure && { measure: row.measure }),
    ...(row.contract_rule && { contractRule: row.contract_rule }),
    ...(row.dimension && { dimension: row.dimension }),
    outcome: row.outcome,
    severity: row.severity,
    ...(row.value !== null && { value: row.value }),
    ...(row.message && { message: row.message }),
    at: row.at,
    runId: row.run_id,
    ...(row.source && { source: row.source }),
    firstAt: row.first_at,
    lastPassedAt: row.last_passed_at || null,
    disappeared: hasDisappeared(row.day, lastDay),
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
