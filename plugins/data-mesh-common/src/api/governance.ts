import { JsonObject } from '@backstage/types';
import {
  DataClassification,
  DataProductSupportChannel,
  PersonalData,
} from '../kinds/DataProductEntityV1alpha1';
import { Allowance } from './productDetails';

// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

/**
 * Where an exemption stands. One that nobody decided in time expires, too.
 *
 * @public
 */
export type ExemptionState =
  | 'requested'
  | 'approved'
  | 'denied'
  | 'revoked'
  | 'expired';

/**
 * A check of a scorecard that some products need not pass for a while.
 *
 * @public
 */
export interface Exemption {
  id: string;
  /** `builtin:<name>`, or the ref of the Scorecard entity. */
  scorecard: string;
  checkId: string;
  /** Refs of the products. */
  products: string[];
  /** Why it is asked for. */
  reason: string;
  state: ExemptionState;
  /** Ref of the user. */
  requestedBy: string;
  requestedAt: string;
  expiresAt: string;
  /** How many exemptions of the check were approved earlier for any of the products. */
  renewals: number;
  /** Ref of the user. */
  decidedBy?: string;
  decidedAt?: string;
  decisionReason?: string;
  /** Ref of the user. */
  revokedBy?: string;
  revokedAt?: string;
  revocationReason?: string;
}

/**
 * An exemption as the caller sees it.
 *
 * @public
 */
export type ListedExemption = Exemption & {
  /** Whether the caller may decide on it, or revoke it once it is approved. */
  mayDecide: Allowance;
};

/**
 * A page of exemptions.
 *
 * @public
 */
export interface ExemptionPage {
  items: ListedExemption[];
  /** How many there are in each state, whatever `state` was asked for. */
  counts: Record<ExemptionState, number>;
  pageInfo: { nextCursor?: string };
}

/**
 * What a product's owner asks for.
 *
 * @public
 */
export interface ExemptionRequest {
  /** `builtin:<name>`, or the ref of the Scorecard entity. */
  scorecard: string;
  checkId: string;
  /** Refs of 1 to 500 products. */
  products: string[];
  /** 10 to 2000 characters. */
  reason: string;
  expiresAt: string;
}

/**
 * What the scorecard's owner answers.
 *
 * @public
 */
export interface ExemptionDecision {
  decision: 'approved' | 'denied';
  /** 10 to 2000 characters; required when it is denied. */
  reason?: string;
}

/**
 * Why an approved exemption ends early.
 *
 * @public
 */
export interface ExemptionRevocation {
  /** 10 to 2000 characters. */
  reason: string;
}

// A type alias, not an interface: only that is assignable to a JsonObject.

/**
 * What somebody confirms about a data product.
 *
 * @public
 */
export type AttestationStatement = {
  /** Ref of the owning group or user. */
  owner: string;
  productOwner?: string;
  steward?: string;
  technicalOwner?: string;
  support?: DataProductSupportChannel[];
  classification?: DataClassification;
  personalData?: PersonalData;
  limitations?: string;
  /** Refs of those that read it. */
  consumers?: string[];
  /** `YYYY-MM-DD`. */
  endOfLife?: string;
};

/**
 * The confirmation that what the catalog says about a product is true.
 *
 * @public
 */
export interface Attestation {
  id: string;
  entityRef: string;
  /** Ref of the user. */
  attestedBy: string;
  attestedAt: string;
  /**
   * SHA-256 over owner, product owner, classification and personal data as
   * they stood; once the product's own differ, the attestation ends.
   */
  digest: string;
  /** SHA-256 over the whole statement. */
  statementDigest: string;
  statement: AttestationStatement;
  via: 'portal' | 'template';
  /** Set when it was replaced by a newer one, or a change has ended it. */
  endedAt?: string;
  endedReason?: string;
}

/**
 * A human decision or a change of policy, chained to the one before it.
 *
 * @public
 */
export interface LedgerEntry {
  /** 1 for the first entry, then without a gap. */
  seq: number;
  at: string;
  /** Ref of the user, or `plugin:<id>` for what happens by itself. */
  actor: string;
  /** Such as `exemption.approved`. */
  action: string;
  /** What it is about, such as an entity ref or `exemption:<id>`. */
  subject: string;
  details: JsonObject;
  algorithm: 'sha256';
  /** Hash of the entry before; 64 zeros for the first. */
  previousHash: string;
  /** Over all other fields, the previous hash included. */
  hash: string;
}

/**
 * The last entry of the ledger. Noted elsewhere, it proves later that nothing
 * was cut off the end.
 *
 * @public
 */
export interface LedgerHead {
  seq: number;
  hash: string;
}

/**
 * Whether the ledger is as it was written.
 *
 * @public
 */
export interface LedgerVerification {
  valid: boolean;
  /** How many entries are unbroken, counted from the first. */
  entries: number;
  /** The last unbroken entry; none when there is not one. */
  head?: LedgerHead;
  /** The first entry that is not as it was written, or not there. */
  firstBadEntry?: { seq: number; reason: string };
}
