import {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionRevocation,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A product's check that is exempt now. */
export interface ActiveExemption {
  entityRef: string;
  scorecard: string;
  checkId: string;
  exemptionId: string;
  expiresAt: string;
  reason: string;
}

/** Which exemptions a question is about; all when nothing is said. */
export interface ExemptionScope {
  scorecard?: string;
  checkId?: string;
  /** Only exemptions of at least one of these products. */
  entityRefs?: readonly string[];
}

/** A question for a page of exemptions. */
export interface ExemptionQuery extends ExemptionScope {
  state?: ExemptionState;
  /** Default `-requestedAt`, newest first. */
  orderBy?: 'requestedAt' | '-requestedAt';
  /** 1 to 100. */
  limit: number;
  /** Of the page before. */
  cursor?: string;
}

/** A page of exemptions. */
export interface ExemptionPage {
  items: Exemption[];
  /** None on the last page. */
  nextCursor?: string;
}

/**
 * The exemptions and what was decided about them. Each change is in the ledger
 * as well. Who may do it, and whether the rules allow it, is for the caller to
 * check.
 */
export interface ExemptionStore {
  request(
    request: ExemptionRequest & { requestedBy: string },
    now: Date,
  ): Promise<Exemption>;

  get(id: string, now: Date): Promise<Exemption | undefined>;

  /** Pages neither repeat nor lose an exemption that changes meanwhile. */
  list(query: ExemptionQuery, now: Date): Promise<ExemptionPage>;

  /** How many there are in each state. */
  counts(
    scope: ExemptionScope,
    now: Date,
  ): Promise<Record<ExemptionState, number>>;

  /** Throws a `ConflictError` when it was decided meanwhile or has expired. */
  decide(
    id: string,
    decision: ExemptionDecision & { decidedBy: string },
    now: Date,
  ): Promise<Exemption>;

  /** Ends an approved exemption; a `ConflictError` when there is nothing to end. */
  revoke(
    id: string,
    revocation: ExemptionRevocation & { revokedBy: string },
    now: Date,
  ): Promise<Exemption>;

  /**
   * What is exempt now, each product's check once: of several exemptions the
   * one that lasts longest.
   */
  activeFor(
    entityRefs: readonly string[] | 'all',
    now: Date,
  ): Promise<ActiveExemption[]>;

  /**
   * Approved exemptions that end after `from` and not after `to`, as they are
   * at `from`.
   */
  expiringBetween(from: Date, to: Date): Promise<Exemption[]>;
}
