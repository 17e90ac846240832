/**
 * How much a failed check hurts.
 *
 * @public
 */
export type CheckSeverity = 'critical' | 'high' | 'medium' | 'low';

/**
 * Who can put a failed check right.
 *
 * @public
 */
export type CheckFixer =
  | 'owner'
  | 'productOwner'
  | 'steward'
  | 'technicalOwner'
  | 'governance';

/**
 * About how long it takes to put a failed check right.
 *
 * @public
 */
export type CheckEffort = 'minutes' | 'hours' | 'days';

/**
 * A step of a scorecard's ladder.
 *
 * @public
 */
export interface ScorecardLevel {
  name: string;
  /** What it means to have reached it. */
  means?: string;
}

/**
 * A check of a scorecard, with all defaults filled in.
 *
 * @public
 */
export interface ScorecardCheck {
  id: string;
  title: string;
  /** Name of a level; without one the check is advisory. */
  level?: string;
  severity: CheckSeverity;
  /** The area that it belongs to, such as `discoverable`. */
  principle?: string;
  /** CEL, bool; false means not applicable. */
  appliesTo?: string;
  /**
   * CEL, list. The check is judged for each item of the list (variable
   * `item`), and the worst outcome counts. An empty list fails.
   */
  each?: string;
  /** Paths of facts that must be known, such as `owner` or `item.quality`. */
  needs: string[];
  /** CEL, bool. */
  expression: string;
  /** CEL, string; the actual value, shown when the check does not pass. */
  message?: string;
  remediation?: string;
  link?: string;
  fixedBy: CheckFixer;
  effort: CheckEffort;
  /** Days in which an unknown is only due. */
  graceDays: number;
  /** ISO 8601 duration for which a new failure does not lower a level. */
  tolerance: string;
  /** `YYYY-MM-DD`, UTC; before that day the check counts nowhere. */
  enforcedFrom?: string;
  /** Longest exemption; 0 means that none is possible. */
  maxExemptionDays: number;
}

/**
 * A policy as the evaluator reads it, be it shipped or from the catalog.
 *
 * @public
 */
export interface Scorecard {
  /** `builtin:<name>`, or the ref of the Scorecard entity. */
  id: string;
  title: string;
  description?: string;
  /** Ref of the group that answers for it. */
  owner?: string;
  /** Ref of the domain whose products it is for; without one, all products. */
  domain?: string;
  /** CEL, bool. */
  appliesTo?: string;
  /** Lowest first. */
  levels: ScorecardLevel[];
  checks: ScorecardCheck[];
}

/**
 * What each severity weighs in a score.
 *
 * @public
 */
export const severityWeights: Record<CheckSeverity, number> = {
  critical: 4,
  high: 3,
  medium: 2,
  low: 1,
};
