// What the tests of quality results have in common.

import { CheckedResult, CheckedRun } from './QualityStore';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = Date.UTC(2026, 10, 21, 9);

export const ORDERS = 'dataproduct:web/orders';
export const CLICKS = 'dataproduct:web/clicks';

/** So many days, and hours, from 21 November 2026, 9:00. */
export const day = (days: number, hours = 0) =>
  new Date(TODAY + days * DAY + hours * (DAY / 24));

export const passed = (change: Partial<CheckedResult> = {}): CheckedResult => ({
  output: 'daily',
  rule: 'no nulls',
  dimension: 'completeness',
  outcome: 'pass',
  severity: 'error',
  at: day(0).toISOString(),
  ...change,
});

export const failed = (change: Partial<CheckedResult> = {}): CheckedResult =>
  passed({ outcome: 'fail', ...change });

export const runOf = (
  runId: string,
  ...results: CheckedResult[]
): CheckedRun => ({ runId, results });
