import {
  LatestSignalResult,
  OutputQualityReport,
  ProductQuality,
  QualityDay,
  ReceivedSignalRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { DateTime } from 'luxon';

const today = DateTime.fromISO('2026-11-21', { zone: 'utc' });
const DAYS = 30;

/** The 30 days up to 21 November 2026. */
const exampleDays = Array.from(
  { length: DAYS },
  (_, i) => today.minus({ days: DAYS - 1 - i }).toISODate()!,
);

/** Days that pass; those `ago` some days failed, or had no result. */
export function exampleRow(
  failed: number[] = [],
  empty: number[] = [],
): QualityDay[] {
  return exampleDays.map((_, i) => {
    const ago = DAYS - 1 - i;
    if (empty.includes(ago)) return null;
    return failed.includes(ago) ? 'fail' : 'pass';
  });
}

/** A result; it passes unless something else is said. */
export function exampleResult(
  rule: string,
  more: Partial<LatestSignalResult> = {},
): LatestSignalResult {
  return {
    output: 'profile',
    rule,
    outcome: 'pass',
    severity: 'error',
    runId: 'run-9',
    source: 'dbt',
    at: '2026-11-21T06:00:00.000Z',
    firstAt: '2026-10-01T06:00:00.000Z',
    lastPassedAt: '2026-11-21T06:00:00.000Z',
    disappeared: false,
    ...more,
  };
}

/** A run; all of its results passed unless something else is said. */
export function exampleRun(
  runId: string,
  more: Partial<ReceivedSignalRun> = {},
): ReceivedSignalRun {
  return {
    runId,
    source: 'dbt',
    sender: 'service:ci',
    receivedAt: '2026-11-21T06:05:00.000Z',
    measuredFrom: '2026-11-21T06:00:00.000Z',
    measuredTo: '2026-11-21T06:00:00.000Z',
    outcomes: { pass: 4, warn: 0, fail: 0, error: 0, skip: 0 },
    ...more,
  };
}

/** An output that is measured each day. */
export function exampleReport(
  more: Partial<OutputQualityReport> = {},
): OutputQualityReport {
  return {
    output: 'profile',
    type: 'table',
    status: 'failing',
    lastResultAt: '2026-11-21T06:00:00.000Z',
    freshUntil: '2026-11-22T06:00:00.000Z',
    intervalHours: 24,
    history: [
      { dimension: 'completeness', days: exampleRow([0, 1, 9], [17]) },
      { dimension: 'timeliness', days: exampleRow([5], [17, 18]) },
      { dimension: 'uniqueness', days: exampleRow([], [17]) },
    ],
    contractRules: 5,
    untested: [
      {
        contract: 'api:default/profile-v2',
        id: 'rows',
        title: 'There are rows',
        measure: 'rowCount',
      },
      {
        contract: 'api:default/profile-v2',
        title: 'Postcodes are known',
        field: 'postcode',
      },
    ],
    ...more,
  };
}

/** What the backend says of the quality of *Customer Profile*. */
export function exampleQuality(
  more: Partial<ProductQuality> = {},
): ProductQuality {
  const results = more.results ?? [
    exampleResult('email_not_null', {
      field: 'email',
      contractRule: 'email-filled',
      measure: 'nullValues',
      dimension: 'completeness',
      outcome: 'fail',
      value: 38,
      message: 'Got 38 results, configured to fail if != 0',
      lastPassedAt: '2026-11-12T06:00:00.000Z',
    }),
    exampleResult('old_rows_gone', {
      outcome: 'fail',
      at: '2026-11-03T06:00:00.000Z',
      firstAt: '2026-11-03T06:00:00.000Z',
      lastPassedAt: null,
      disappeared: true,
    }),
    exampleResult('overview_fresh', {
      output: 'overview',
      dimension: 'timeliness',
      outcome: 'error',
      message: 'The warehouse could not be reached',
    }),
    exampleResult('country_valid', {
      field: 'country',
      dimension: 'validity',
      outcome: 'warn',
      severity: 'warning',
    }),
    exampleResult('id_unique', { field: 'id', dimension: 'uniqueness' }),
  ];
  return {
    days: exampleDays,
    outputs: [
      exampleReport(),
      exampleReport({
        output: 'overview',
        type: 'dashboard',
        status: 'late',
        lastResultAt: '2026-11-19T06:00:00.000Z',
        freshUntil: '2026-11-20T06:00:00.000Z',
        intervalHours: undefined,
        history: [
          {
            dimension: 'timeliness',
            days: exampleDays.map((_, i) => (i > 23 ? 'pass' : null)),
          },
        ],
        untested: [],
      }),
      exampleReport({
        output: 'feed',
        type: 'stream',
        status: 'not measured',
        lastResultAt: undefined,
        freshUntil: undefined,
        history: [],
        untested: [],
      }),
    ],
    results,
    totalResults: results.length,
    runs: [
      exampleRun('run-9', {
        url: 'https://ci.example/9',
        outcomes: { pass: 2, warn: 1, fail: 1, error: 0, skip: 0 },
      }),
      exampleRun('run-8', {
        source: 'soda',
        url: 'javascript:alert(1)', // eslint-disable-line no-script-url
        receivedAt: '2026-11-20T08:00:00.000Z',
        measuredFrom: '2026-11-17T06:00:00.000Z',
        measuredTo: '2026-11-17T06:00:00.000Z',
      }),
    ],
    metrics: [
      {
        name: 'Consumers',
        points: [
          { at: '2026-11-19T06:00:00.000Z', value: 11 },
          { at: '2026-11-20T06:00:00.000Z', value: 14 },
        ],
      },
      {
        name: 'row_count',
        output: 'profile',
        unit: 'rows',
        points: [{ at: '2026-11-20T06:00:00.000Z', value: 120000 }],
      },
    ],
    unmapped: [
      {
        subject: 'model.shop.stray',
        count: 3,
        reason: 'No output has the location shop.stray; add it to an output.',
        source: 'dbt',
        receivedAt: '2026-11-21T06:05:00.000Z',
      },
    ],
    liveKey: 'live-profile',
    mayDropRules: true,
    ...more,
  };
}

/** Nothing was ever received. */
export function emptyQuality(): ProductQuality {
  return exampleQuality({
    outputs: [
      exampleReport({
        status: 'not measured',
        lastResultAt: undefined,
        freshUntil: undefined,
        history: [],
      }),
    ],
    results: [],
    runs: [],
    metrics: [],
    unmapped: [],
  });
}
