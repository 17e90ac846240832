import {
  CheckResult,
  Coverage,
  DataStatus,
  NextLevel,
  CheckOutcome,
} from '../scorecards/evaluate/evaluation';
import {
  CheckEffort,
  CheckFixer,
  CheckSeverity,
  Scorecard,
} from '../scorecards/model';

// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

/**
 * Why a level changed.
 *
 * @public
 */
export type TransitionCause =
  | 'product'
  | 'contract'
  | 'signal'
  | 'policy'
  | 'time'
  | 'exemption'
  | 'attestation';

/**
 * A check of a scorecard with what it found for a product.
 *
 * @public
 */
export type ProductCheck = CheckResult & {
  title: string;
  /** Without a level the check is advisory. */
  level?: string;
  severity: CheckSeverity;
  principle?: string;
  remediation?: string;
  link?: string;
  fixedBy: CheckFixer;
  effort: CheckEffort;
  /** 0 when no exemption is possible. */
  maxExemptionDays: number;
};

/**
 * A product measured against one scorecard.
 *
 * @public
 */
export interface ProductScorecard {
  /** `builtin:<name>`, or the ref of the Scorecard entity. */
  scorecard: string;
  title: string;
  /** Ref of the domain that the scorecard is for; without one, the whole mesh. */
  domain?: string;
  levels: { name: string; means?: string }[];
  level: string | null;
  /** Index of the level, lowest first; -1 for none. */
  position: number;
  levelBeforeCap: string | null;
  cappedBy: string | null;
  /** Checks up to the level that only an exemption holds. */
  exempt: number;
  /** Checks up to the level that are unknown, but within their grace. */
  due: number;
  atRiskUntil: string | null;
  /** From 0 to 100 with one decimal. */
  score: number | null;
  coverage: Coverage;
  next: NextLevel | null;
  checks: ProductCheck[];
}

/**
 * All that is known of a product's scorecards.
 *
 * @public
 */
export interface ProductScorecards {
  entityRef: string;
  /** Lowest over the mesh-wide scorecards; null for none. */
  level: string | null;
  position: number;
  status: DataStatus;
  /** When it was last measured and something had changed. */
  evaluatedAt: string;
  /** Until when results of quality rules tell the present. */
  freshUntil: string | null;
  scorecards: ProductScorecard[];
}

/**
 * A product in the catalog, as its page shows it.
 *
 * @public
 */
export interface ProductDetails extends ProductScorecards {
  /** As in {@link ProductQuality}: what messages about new results name. */
  liveKey: string;
  attestation: AttestationState;
  /** What the caller may do with the product. */
  may: {
    attest: Allowance;
    requestExemption: Allowance;
  };
}

/**
 * Whether the caller may do something, and if not, why.
 *
 * @public
 */
export interface Allowance {
  allowed: boolean;
  reason?: string;
}

/**
 * How a product's confirmation of ownership stands.
 *
 * @public
 */
export interface AttestationState {
  /** Missing when nobody ever confirmed it. */
  attestedAt?: string;
  /** Ref of the user. */
  attestedBy?: string;
  /** When it is to be confirmed again; missing when it is to be now. */
  dueAt?: string;
  /** Set when a change of the product has ended the last confirmation. */
  endedReason?: string;
}

/**
 * A product's result against one scorecard, as lists show it.
 *
 * @public
 */
export interface ScorecardSummary {
  scorecard: string;
  level: string | null;
  position: number;
  score: number | null;
  coverage: Coverage;
  exempt: number;
  due: number;
  /** The worst outcome of each principle. */
  principles: Record<string, CheckOutcome>;
  /** What is behind that outcome, by principle. */
  counts: Record<string, PrincipleCounts>;
  /** What stands between the product and its next level. */
  next: NextLevel | null;
}

/**
 * How often each outcome occurs among the checks of a principle.
 *
 * @public
 */
export interface PrincipleCounts {
  outcomes: Partial<Record<CheckOutcome, number>>;
  /** How many of those that fail are critical. */
  critical: number;
}

/**
 * A product in the list of the backend.
 *
 * @public
 */
export interface ProductSummary {
  entityRef: string;
  title: string;
  purpose: string;
  owner: string;
  domain: string;
  system: string;
  type: string;
  lifecycle: string;
  classification: string;
  tags: string[];
  outputs: { name: string; type: string }[];
  /** How many products and components read it. */
  consumers: number;
  level: string | null;
  position: number;
  score: number | null;
  status: DataStatus;
  freshness: { measuredAt: string | null; freshUntil: string | null };
  scorecards: ScorecardSummary[];
  evaluatedAt: string;
}

/**
 * What the list of products can be ordered by; `-` turns it round. `status` is
 * failing before late before not measured before ok.
 *
 * @public
 */
export type ProductSummaryOrder =
  | 'title'
  | '-title'
  | 'level'
  | '-level'
  | 'score'
  | '-score'
  | 'status'
  | 'consumers'
  | '-consumers';

/**
 * A question for products. Values of one field are alternatives; fields must all
 * hold.
 *
 * @public
 */
export interface ProductSummaryQuery {
  /** Refs of groups or users; `me` is all that the caller answers for. */
  owner?: string[];
  /** Refs of domains; their subdomains count as well. */
  domain?: string[];
  system?: string[];
  type?: string[];
  lifecycle?: string[];
  classification?: string[];
  /** Names of levels, or `none`. */
  level?: string[];
  status?: DataStatus[];
  portType?: string[];
  tag?: string[];
  /** `<scorecard>/<level>`, or `<scorecard>/none`. */
  scorecardLevel?: string[];
  /** `<scorecard>/<check id>`; products in which any has an `outcome`. */
  check?: string[];
  /** Narrows the checks that `outcome` is about to those they can fix. */
  fixedBy?: CheckFixer[];
  /** Narrows the checks that `outcome` is about. */
  severity?: CheckSeverity[];
  /** Narrows the checks that `outcome` is about. */
  principle?: string[];
  /** Default `fail` and `unknown`; alone it is about all checks in force. */
  outcome?: CheckOutcome[];
  /** `<scorecard>/<check id>`: products that it alone keeps from a level. */
  lifts?: string[];
  fullText?: string;
  orderBy?: ProductSummaryOrder;
  /** 1 to 100; default 50. */
  limit?: number;
  /** Of the page before. */
  cursor?: string;
  /** How many to leave out, at most 100,000; instead of a cursor. */
  offset?: number;
}

/**
 * A page of products.
 *
 * @public
 */
export interface ProductSummaryPage {
  items: ProductSummary[];
  totalItems: number;
  /**
   * By field and value; only when asked for. `scorecardLevel` has values such as
   * `builtin:quality/gold`.
   */
  facets?: Record<string, { value: string; count: number }[]>;
  pageInfo: { nextCursor?: string };
}

/**
 * What products are counted by.
 *
 * @public
 */
export type RollupBy = 'domain' | 'owner' | 'system' | 'check';

/**
 * Products of one domain, owner or system, counted by level. Parent groups and
 * domains count what is below them.
 *
 * @public
 */
export interface RollupRow {
  /** The ref that the row is about; empty for none. */
  key: string;
  products: number;
  /** By index of the level as text, `-1` for none. */
  levels: Record<string, number>;
  /** By status of the data. */
  statuses: Record<DataStatus, number>;
  /** Average of the lowest scores. */
  score: number | null;
}

/**
 * Products counted by the outcome of a check.
 *
 * @public
 */
export interface CheckRollupRow {
  scorecard: string;
  check: string;
  title: string;
  level?: string;
  severity: CheckSeverity;
  principle?: string;
  remediation?: string;
  link?: string;
  fixedBy: CheckFixer;
  effort: CheckEffort;
  outcomes: Partial<Record<CheckOutcome, number>>;
  /** Passes by all that applies, from 0 to 1; null when nothing does. */
  passRate: number | null;
  /** Products that would gain a level by this check alone. */
  lifts: number;
  /** Products that it keeps from their next level together with others. */
  blocks: number;
  /**
   * When the grace ends for the first of the products in which it is due; null
   * when it is due in none.
   */
  nextDueUntil: string | null;
}

/**
 * A level and score at the end of a day.
 *
 * @public
 */
export interface HistoryPoint {
  scorecard: string;
  /** `YYYY-MM-DD`; it holds until the next point. */
  day: string;
  level: string | null;
  position: number;
  score: number | null;
  coverage: Coverage;
}

/**
 * A change of a product's level.
 *
 * @public
 */
export interface LevelTransition {
  entityRef: string;
  scorecard: string;
  at: string;
  from: { level: string | null; position: number };
  to: { level: string | null; position: number };
  cause: TransitionCause;
  policyDigest: string;
  /** Ids of the checks that decided. */
  checks: string[];
}

/**
 * What became of a product.
 *
 * @public
 */
export interface ProductHistory {
  points: HistoryPoint[];
  transitions: LevelTransition[];
}

/**
 * A change of a policy in force.
 *
 * @public
 */
export interface PolicyChangeEvent {
  scorecard: string;
  title: string;
  at: string;
  change: 'in-force' | 'changed' | 'ended';
  digest: string;
}

/**
 * How many products had which level, by day.
 *
 * @public
 */
export interface Trend {
  days: { day: string; scorecard: string; levels: Record<string, number> }[];
  policyChanges: PolicyChangeEvent[];
  /** The latest changes of levels, newest first, at most 20. */
  transitions: LevelTransition[];
}

/**
 * A policy that is known, in force or not.
 *
 * @public
 */
export interface PolicyView {
  scorecard: Scorecard;
  digest: string;
  /** A location, or `shipped`. */
  source: string;
  inForce: boolean;
  /** Why it is not in force. */
  reason?: string;
  changedAt: string;
  /** Products that it is for, and passes by all that applies. */
  products: number;
  passRate: number | null;
}

/**
 * What an entity that is not in the catalog would get.
 *
 * @public
 */
export interface PreviewResult {
  products: (
    | ProductScorecards
    | { entityRef: string; problems: { path: string; message: string }[] }
  )[];
}

/**
 * Which products a changed policy would move.
 *
 * @public
 */
export interface PolicyPreviewResult {
  /** What is wrong with the policy; then nothing else is there. */
  problems: { path: string; message: string }[];
  products: number;
  changes: {
    entityRef: string;
    title: string;
    from: { level: string | null; position: number };
    to: { level: string | null; position: number };
    checks: string[];
  }[];
  /** How many have each level before and after, by index. */
  before: Record<string, number>;
  after: Record<string, number>;
}

/**
 * How the measuring itself does.
 *
 * @public
 */
export interface SweepHealth {
  status: 'ok' | 'late' | 'failed' | 'never';
  lastSweep?: {
    startedAt: string;
    finishedAt?: string;
    products: number;
    changed: number;
    error?: string;
  };
  /** Seconds since the last sweep that succeeded began. */
  ageSeconds?: number;
}
