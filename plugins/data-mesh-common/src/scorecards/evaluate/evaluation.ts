/**
 * What came out of a check. `due` is an unknown within its grace, `upcoming` a
 * check that is not enforced yet.
 *
 * @public
 */
export type CheckOutcome =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'due'
  | 'upcoming'
  | 'not-applicable'
  | 'exempt';

/**
 * Outcomes, the worst first: where one stands for many, work comes first, then
 * what is open.
 *
 * @public
 */
export const outcomesWorstFirst: readonly CheckOutcome[] = [
  'fail',
  'unknown',
  'due',
  'exempt',
  'pass',
  'upcoming',
  'not-applicable',
];

/**
 * The exemption that stands in the place of a check's failure.
 *
 * @public
 */
export type AppliedExemption = {
  id: string;
  reason: string;
  /** ISO 8601. */
  expiresAt: string;
};

/**
 * What a check found for one product.
 *
 * @public
 */
export type CheckResult = {
  id: string;
  outcome: CheckOutcome;
  /** The actual value, or why it is unknown. */
  message?: string;
  /** When the outcome became what it is, ISO 8601. */
  since: string;
  /** Of a `due` check: when it becomes unknown. */
  dueUntil?: string;
  /** Of a failure that does not lower the level yet: until when. */
  atRiskUntil?: string;
  /** Of an `upcoming` check: from when on it counts. */
  enforcedFrom?: string;
  /** Of an `upcoming` check: what it would be. */
  wouldBe?: 'pass' | 'fail' | 'unknown';
  /** Of a failure of a check that passed before: since when it fails. */
  failingSince?: string;
  exemption?: AppliedExemption;
};

/**
 * How much of what applies is known.
 *
 * @public
 */
export type Coverage = {
  known: number;
  applicable: number;
};

/**
 * The way to the next level.
 *
 * @public
 */
export type NextLevel = {
  level: string;
  /** Ids of the checks in the way, cheapest first. */
  checks: string[];
};

/**
 * One product measured against one scorecard.
 *
 * @public
 */
export type ScorecardResult = {
  scorecard: string;
  /** Null for none. */
  level: string | null;
  /** Index of the level, lowest first; -1 for none. */
  position: number;
  /** The level that the checks alone would give. */
  levelBeforeCap: string | null;
  /** Index of that level; -1 for none. */
  positionBeforeCap: number;
  /** The lifecycle that caps the level. */
  cappedBy: string | null;
  /** From 0 to 100 with one decimal; null when nothing counts. */
  score: number | null;
  coverage: Coverage;
  /** False when no check of a level applies; such a result is no verdict. */
  applies: boolean;
  /** Checks up to the level that only an exemption holds. */
  exempt: number;
  /** Checks up to the level that are unknown, but within their grace. */
  due: number;
  /** Until when a new failure does not lower the level, ISO 8601. */
  atRiskUntil: string | null;
  /** Null at the highest level, or at a cap. */
  next: NextLevel | null;
  checks: CheckResult[];
};

/**
 * Today's state of data: `failing` and `late` are known, `not measured` is not.
 *
 * @public
 */
export type DataStatus = 'ok' | 'late' | 'failing' | 'not measured';

/**
 * One product measured against all scorecards that are for it.
 *
 * @public
 */
export type ProductEvaluation = {
  entityRef: string;
  /** Worst over all outputs. */
  status: DataStatus;
  outputs: { name: string; status: DataStatus }[];
  scorecards: ScorecardResult[];
};

/**
 * What is remembered of an earlier evaluation against one scorecard.
 *
 * @public
 */
export type ScorecardState = {
  /** Index of the level before a cap, -1 for none. */
  position: number;
  checks: Record<
    string,
    Pick<CheckResult, 'outcome' | 'since' | 'failingSince'>
  >;
};

/**
 * What the evaluation has to know of the past. Without it, everything was first
 * seen now, and a failure counts at once.
 *
 * @public
 */
export type EvaluationState = {
  /** When the product was first seen, ISO 8601. */
  firstSeenAt?: string;
  /** When each check was first seen, by scorecard and id, ISO 8601. */
  checkFirstSeenAt?: Record<string, Record<string, string>>;
  /** Earlier results, by scorecard. */
  previous?: Record<string, ScorecardState>;
};
