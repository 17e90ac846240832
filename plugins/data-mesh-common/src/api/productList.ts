import {
  CheckOutcome,
  Coverage,
  DataStatus,
  NextLevel,
} from '../scorecards/evaluate/evaluation';
import { CheckFixer, CheckSeverity } from '../scorecards/model';

// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

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
  /** How many products and components that the caller may read read it. */
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
