import { CheckOutcome, DataStatus } from '../scorecards/evaluate/evaluation';
import { CheckEffort, CheckFixer, CheckSeverity } from '../scorecards/model';

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
