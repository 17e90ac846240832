import { Coverage } from '../scorecards/evaluate/evaluation';

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
