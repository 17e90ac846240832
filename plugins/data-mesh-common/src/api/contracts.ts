import type { ContractChange, VersionStep } from '../contracts/diff';
import type { DocumentFinding } from '../contracts/findings/DocumentFinding';

/**
 * How a version of a contract differs from one that was there before.
 *
 * @public
 */
export interface ContractStep {
  /** Hash of the version before. */
  from: string;
  /** What the changes demand by SemVer. */
  weight: 'major' | 'minor' | 'patch' | 'none';
  /** By which step the version number went on. */
  versionStep: VersionStep;
  /** How many changes break readers. */
  breaking: number;
  /** Whether they came without the step of the version that they demand. */
  breakingWithoutMajor: boolean;
}

/**
 * A version of a contract that the portal has seen. Every content of the
 * document is one, whether or not its version number changed.
 *
 * @public
 */
export interface ContractVersionSummary {
  /** Ref of the API whose definition it was. */
  entityRef: string;
  /** SHA-256 of the definition. */
  hash: string;
  /** As the document says; empty when it says nothing. */
  version: string;
  /** Such as `active` or `draft`; empty when it says nothing. */
  status: string;
  /** Such as `v3.1.0`. */
  standardVersion: string;
  /** Times in ISO 8601; `seenUntil` is null while it is in the catalog. */
  firstSeenAt: string;
  seenUntil: string | null;
  /** Where the catalog had it from. */
  source: string | null;
  errors: number;
  warnings: number;
  /** Null for the first version that was seen. */
  change: ContractStep | null;
}

/**
 * An output port that a contract is promised at, and what it serves.
 *
 * @public
 */
export interface ServedPort {
  /** Ref and title of the product. */
  product: string;
  title: string;
  output: string;
  /** Ref of the API, and hash and version of its document. */
  contract: string;
  hash: string;
  version: string;
  /** ISO 8601. */
  servedFrom: string;
}

/**
 * Whom a change of a contract hits. `unknown`: nobody knows which fields are
 * read there. `unaffected`: it reads another output, or nothing breaks.
 *
 * @public
 */
export interface ContractConsumer {
  entityRef: string;
  title: string;
  owner: string | null;
  /** The output that it reads; null when it does not say which. */
  output: string | null;
  effect: 'breaks' | 'unknown' | 'unaffected';
  /** Fields that break and that it is known to read. */
  reads: string[];
}

/**
 * What the portal knows of a contract beside its document.
 *
 * @public
 */
export interface ContractDetails {
  entityRef: string;
  /** Such as `odcs`; empty when the definition is of no known standard. */
  standard: string;
  standardVersion: string;
  version: string;
  status: string;
  /** Whether nothing is wrong with it; warnings are not wrong. */
  valid: boolean;
  findings: DocumentFinding[];
  /** Hash of the definition in the catalog; null before it was first read. */
  hash: string | null;
  /** Of this contract and those with the same id, newest first, at most 100. */
  versions: ContractVersionSummary[];
  /** Where it, or another version of it, is served. */
  served: ServedPort[];
  /** Worth comparing: a draft with what is served. Hashes of versions. */
  compare: { from: string; to: string } | null;
  /** Who reads it; the effect is that of a change that breaks. */
  consumers: ContractConsumer[];
  /** What was removed from the definition for privacy; empty when nothing. */
  removed: string;
}

/**
 * Two versions of a contract, side by side.
 *
 * @public
 */
export interface ContractComparison {
  from: ContractVersionSummary;
  to: ContractVersionSummary;
  changes: ContractChange[];
  /** How many more changes there are. */
  changesLeftOut: number;
  weight: ContractStep['weight'];
  versionStep: VersionStep;
  breakingWithoutMajor: boolean;
  /** What the newer one should be called. */
  suggestedVersion: string | null;
  /** The documents, for a view line by line. */
  text: { from: string; to: string };
  consumers: ContractConsumer[];
}

/**
 * A field of a contract, as a search finds it.
 *
 * @public
 */
export interface FoundField {
  /** Ref of the API. */
  contract: string;
  /** Ref and title of a product that serves it; null when none does. */
  product: string | null;
  productTitle: string | null;
  /** Output of that product. */
  output: string | null;
  /** Such as `orders.customer.email`: schema object first. */
  path: string;
  name: string;
  businessName: string;
  type: string;
  description: string;
  classification: string;
  /** Whether rows are told apart by it. */
  key: boolean;
  /** Definitions of the term that the contract names. */
  definitions: { type: string; url: string }[];
}

/**
 * A page of fields.
 *
 * @public
 */
export interface FoundFieldPage {
  items: FoundField[];
  totalItems: number;
}
