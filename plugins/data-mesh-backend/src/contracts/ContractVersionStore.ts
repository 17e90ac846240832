import {
  ContractStep,
  ContractVersionSummary,
  DocumentFinding,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A definition of a data contract, as it was read from the catalog. */
export interface SeenDefinition {
  entityRef: string;
  hash: string;
  contractId: string;
  version: string;
  status: string;
  standardVersion: string;
  text: string;
  findings: readonly DocumentFinding[];
  source: string | null;
  /** Whether examples or allowed values were removed before it was stored. */
  isCut: boolean;
  /** What it changes in the definition before. */
  change: ContractStep | null;
}

/** One version of one contract. */
export interface VersionKey {
  entityRef: string;
  hash: string;
}

/** A version with its document. */
export interface StoredVersion extends ContractVersionSummary {
  contractId: string;
  text: string;
  /** Whether examples or allowed values were removed from the text. */
  isCut: boolean;
  findings: DocumentFinding[];
}

/** Every definition of every data contract that was seen. */
export interface ContractVersionStore {
  /** Takes down what the catalog has now. Each version is kept once. */
  record(seen: readonly SeenDefinition[], now: Date): Promise<void>;

  /**
   * Removes examples and allowed values from older versions of contracts. What
   * may not be shown of the definition of now may not be shown of those.
   */
  removeExamples(entityRefs: readonly string[]): Promise<void>;

  /** Notes that contracts are no longer in the catalog, except those. */
  endExcept(
    entityRefs: readonly string[],
    readAt: string,
    now: Date,
  ): Promise<void>;

  /** What is in the catalog now, by ref. */
  current(entityRefs: readonly string[]): Promise<Map<string, StoredVersion>>;

  /** Versions with their documents; by ref and hash, see {@link versionId}. */
  get(keys: readonly VersionKey[]): Promise<Map<string, StoredVersion>>;

  /** Versions of a contract and of those with the same id, newest first. */
  list(
    contract: { entityRef: string; contractId: string },
    limit: number,
  ): Promise<ContractVersionSummary[]>;

  /** Contracts in the catalog that are not in force yet. */
  drafts(): Promise<(VersionKey & { contractId: string })[]>;
}

/** A version as one text. */
export function versionId({ entityRef, hash }: VersionKey): string {
  return `${entityRef} ${hash}`;
}

/** Words of ODCS for a contract that nobody can rely on yet. */
export const DRAFT_STATUSES: readonly string[] = ['draft', 'proposed'];

export const isDraft = (status: string): boolean =>
  DRAFT_STATUSES.includes(status);
