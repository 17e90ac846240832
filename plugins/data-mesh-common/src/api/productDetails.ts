import {
  CheckResult,
  Coverage,
  DataStatus,
  NextLevel,
} from '../scorecards/evaluate/evaluation';
import { CheckEffort, CheckFixer, CheckSeverity } from '../scorecards/model';

// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

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
