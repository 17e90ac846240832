import {
  CheckOutcome,
  CheckRollupRow,
  PolicyView,
  ProductCheck,
  ProductDetails,
  ProductScorecard,
  ProductSummary,
  ProductSummaryPage,
  ScorecardSummary,
  Trend,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const levels = [{ name: 'bronze' }, { name: 'silver' }, { name: 'gold' }];

/** A check of a product; it passes unless something else is said. */
export function exampleCheck(
  id: string,
  more: Partial<ProductCheck> = {},
): ProductCheck {
  return {
    id,
    title: `Check ${id}`,
    level: 'bronze',
    severity: 'medium',
    principle: 'trustworthy',
    outcome: 'pass',
    since: '2026-11-01T08:00:00.000Z',
    fixedBy: 'owner',
    effort: 'hours',
    maxExemptionDays: 90,
    ...more,
  };
}

/** The checks of {@link exampleScorecard}: bronze is reached, silver is not. */
const exampleChecks: ProductCheck[] = [
  exampleCheck('dsc-01', {
    title: 'Title, description and purpose say something',
    principle: 'discoverable',
  }),
  exampleCheck('und-02', {
    title: 'The fields have descriptions',
    level: 'silver',
    principle: 'understandable',
    outcome: 'fail',
    message: 'profile: 8 of 19 fields',
    remediation: 'Describe each field in the contract.',
    fixedBy: 'steward',
  }),
  exampleCheck('sec-04', {
    title: 'How long data is kept is stated',
    level: 'silver',
    severity: 'critical',
    principle: 'secure',
    outcome: 'fail',
    message: 'profile: no retention',
    remediation: 'State retention in outputs[].sla.',
  }),
  exampleCheck('qlt-03', {
    title: 'The latest result of every output is fresh',
    level: 'gold',
    outcome: 'unknown',
    message: 'no result was received since 3 November',
    fixedBy: 'technicalOwner',
  }),
];

/** A product measured against the shipped scorecard *Quality*. */
export function exampleScorecard(
  more: Partial<ProductScorecard> = {},
): ProductScorecard {
  return {
    scorecard: 'builtin:quality',
    title: 'Quality',
    levels,
    level: 'bronze',
    position: 0,
    levelBeforeCap: 'bronze',
    cappedBy: null,
    exempt: 0,
    due: 0,
    atRiskUntil: null,
    score: 41.6,
    coverage: { known: 3, applicable: 4 },
    next: { level: 'silver', checks: ['sec-04', 'und-02'] },
    checks: exampleChecks,
    ...more,
  };
}

/** What the backend says of the example product *Customer Profile*. */
export function exampleDetails(
  more: Partial<ProductDetails> = {},
): ProductDetails {
  return {
    entityRef: 'dataproduct:default/profile',
    level: 'bronze',
    position: 0,
    status: 'not measured',
    evaluatedAt: '2026-11-21T08:00:00.000Z',
    freshUntil: null,
    scorecards: [exampleScorecard()],
    liveKey: 'live-profile',
    attestation: {},
    may: {
      attest: { allowed: true },
      requestExemption: { allowed: true },
    },
    ...more,
  };
}

function counted(
  outcomes: Partial<Record<CheckOutcome, number>>,
  critical: number = 0,
) {
  return { outcomes, critical };
}

/** A product's result in a list. */
function exampleSummaryOf(
  more: Partial<ScorecardSummary> = {},
): ScorecardSummary {
  return {
    scorecard: 'builtin:quality',
    level: 'bronze',
    position: 0,
    score: 41.6,
    coverage: { known: 3, applicable: 4 },
    exempt: 0,
    due: 0,
    principles: {
      discoverable: 'pass',
      understandable: 'fail',
      secure: 'fail',
      trustworthy: 'unknown',
    },
    counts: {
      discoverable: counted({ pass: 1 }),
      understandable: counted({ fail: 1, unknown: 2 }),
      secure: counted({ fail: 1 }, 1),
      trustworthy: counted({ unknown: 1 }),
    },
    next: { level: 'silver', checks: ['sec-04', 'und-02'] },
    ...more,
  };
}

/** A product in a list. */
export function exampleSummary(
  name: string,
  more: Partial<ProductSummary> = {},
): ProductSummary {
  return {
    entityRef: `dataproduct:default/${name}`,
    title: name,
    purpose: '',
    owner: 'group:default/customer',
    domain: 'domain:default/customer',
    system: '',
    type: 'aggregate',
    lifecycle: 'production',
    classification: 'internal',
    tags: [],
    outputs: [{ name, type: 'table' }],
    consumers: 2,
    level: 'bronze',
    position: 0,
    score: 41.6,
    status: 'not measured',
    freshness: { measuredAt: null, freshUntil: null },
    scorecards: [exampleSummaryOf()],
    evaluatedAt: '2026-11-21T08:00:00.000Z',
    ...more,
  };
}

/** Two products of one owner. */
export const examplePage: ProductSummaryPage = {
  items: [
    exampleSummary('profile', { title: 'Customer Profile' }),
    exampleSummary('clicks', {
      title: 'Click Events',
      level: 'silver',
      position: 1,
      scorecards: [
        exampleSummaryOf({
          level: 'silver',
          position: 1,
          counts: { discoverable: counted({ pass: 1 }) },
          next: { level: 'gold', checks: ['qlt-03'] },
        }),
      ],
    }),
  ],
  totalItems: 2,
  facets: {
    scorecardLevel: [
      { value: 'builtin:quality/bronze', count: 1 },
      { value: 'builtin:quality/silver', count: 1 },
    ],
    owner: [{ value: 'group:default/customer', count: 2 }],
    domain: [{ value: 'domain:default/customer', count: 2 }],
  },
  pageInfo: {},
};

/** A check over all products; two pass unless something else is said. */
export function exampleRollup(
  check: string,
  more: Partial<CheckRollupRow> = {},
): CheckRollupRow {
  return {
    scorecard: 'builtin:quality',
    check,
    title: `Check ${check}`,
    level: 'silver',
    severity: 'medium',
    fixedBy: 'owner',
    effort: 'hours',
    outcomes: { pass: 2 },
    passRate: 1,
    lifts: 0,
    blocks: 0,
    nextDueUntil: null,
    ...more,
  };
}

/** The checks of *Quality* over both products. */
export const exampleRollups: CheckRollupRow[] = [
  exampleRollup('dsc-01'),
  exampleRollup('und-02', {
    title: 'The fields have descriptions',
    fixedBy: 'steward',
    outcomes: { fail: 1, pass: 1 },
    passRate: 0.5,
    blocks: 1,
  }),
  exampleRollup('sec-04', {
    title: 'How long data is kept is stated',
    severity: 'critical',
    outcomes: { fail: 1, pass: 1 },
    passRate: 0.5,
    blocks: 1,
  }),
  exampleRollup('qlt-03', {
    title: 'The latest result of every output is fresh',
    remediation: 'Run the quality rules as often as promised.',
    fixedBy: 'technicalOwner',
    outcomes: { unknown: 2 },
    passRate: 0,
    lifts: 1,
  }),
];

/** The shipped scorecard *Quality* in force. */
export const examplePolicy: PolicyView = {
  scorecard: {
    id: 'builtin:quality',
    title: 'Quality',
    owner: 'group:default/governance',
    levels,
    checks: exampleChecks.map(
      ({ id, title, level, severity, principle, fixedBy, effort }) => ({
        id,
        title,
        level,
        severity,
        principle,
        fixedBy,
        effort,
        needs: [],
        expression: 'product.tags.size() > 0',
        graceDays: 90,
        tolerance: 'P2D',
        maxExemptionDays: 90,
      }),
    ),
  },
  digest: 'abc',
  source: 'shipped',
  inForce: true,
  changedAt: '2026-11-20T08:00:00.000Z',
  products: 2,
  passRate: 0.6,
};

/** Two days of *Quality*. */
export const exampleTrend: Trend = {
  days: [
    { day: '2026-11-20', scorecard: 'builtin:quality', levels: { '0': 2 } },
    {
      day: '2026-11-21',
      scorecard: 'builtin:quality',
      levels: { '0': 1, '1': 1 },
    },
  ],
  policyChanges: [
    {
      scorecard: 'builtin:quality',
      title: 'Quality',
      at: '2026-11-20T08:00:00.000Z',
      change: 'in-force',
      digest: 'abc',
    },
  ],
  transitions: [],
};
