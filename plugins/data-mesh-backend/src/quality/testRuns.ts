// What the tests of quality results have in common.

import {
  LatestSignalResult,
  SignalReceipt,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CheckedResult,
  CheckedRun,
  OnContradiction,
  QualityStore,
  SignalBatch,
} from './QualityStore';

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

/** A request with nothing in it but what is given. */
export const batchOf = (batch: Partial<SignalBatch>): SignalBatch => ({
  runs: [],
  metrics: [],
  edges: [],
  fields: [],
  unmapped: [],
  ...batch,
});

export async function recordRun(
  store: QualityStore,
  run: CheckedRun,
  {
    entityRef = ORDERS,
    receivedAt = day(0),
    sender = 'external:ci',
    onContradiction = 'report' as OnContradiction,
  } = {},
): Promise<SignalReceipt> {
  const [receipt] = await store.record(
    batchOf({ runs: [{ entityRef, run }] }),
    {
      sender,
      receivedAt,
      onContradiction,
    },
  );
  return receipt;
}

/** By output and rule. */
export async function latestOf(
  store: QualityStore,
  entityRef = ORDERS,
): Promise<LatestSignalResult[]> {
  const { results } = await store.latest(entityRef, { limit: 1000 });
  return results.sort((a, b) =>
    `${a.output} ${a.rule}` < `${b.output} ${b.rule}` ? -1 : 1,
  );
}
