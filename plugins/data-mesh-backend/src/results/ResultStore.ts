import {
  CheckResult,
  DataStatus,
  ProductFacts,
  ScorecardResult,
  LevelTransition,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** What is needed to tell whether a product has to be written again. */
export interface ProductKey {
  etag: string;
  factsVersions: string;
  firstSeenAt: string;
  archived: boolean;
  status: DataStatus;
  results: {
    scorecard: string;
    digest: string;
    policyDigest: string;
  }[];
}

/** A result as it is stored. */
export interface StoredResult {
  level: string | null;
  position: number;
  positionBeforeCap: number;
  digest: string;
  policyDigest: string;
  checks: CheckResult[];
}

/** A product as it is stored, with all that a new evaluation has to know. */
export interface StoredProduct {
  factsVersions: string;
  readAt: string;
  firstSeenAt: string;
  archived: boolean;
  status: DataStatus;
  lifecycle: string;
  /** `YYYY-MM-DD`. */
  endOfLife?: string;
  results: Map<string, StoredResult>;
}

/** The level that stands for a product where only one fits. */
export interface OverallLevel {
  level: string | null;
  position: number;
  score: number | null;
}

/** A result with the digests by which a later one is compared. */
export interface ResultWrite {
  result: ScorecardResult;
  digest: string;
  policyDigest: string;
}

/** Everything that an evaluation writes about a product. */
export interface ProductWrite {
  facts: ProductFacts;
  factsVersions: string;
  etag: string;
  readAt: string;
  evaluatedAt: string;
  status: DataStatus;
  overall: OverallLevel;
  /** Only those that changed. */
  results: ResultWrite[];
  /** Scorecards that are no longer for it. */
  removed: string[];
  transitions: LevelTransition[];
}

/** What is known of a sweep over all products. */
export interface SweepRecord {
  id: string;
  startedAt: string;
  finishedAt?: string;
  products: number;
  changed: number;
  error?: string;
}

/** The sweeps that tell how the measuring does. */
export interface SweepHistory {
  /** The one that began last. */
  latest?: SweepRecord;
  /** The last one that has ended, well or not. */
  finished?: SweepRecord;
  /** When the last one that ended well began. */
  succeededAt?: string;
}

/** The latest results, and apart from them what they were before. */
export interface ResultStore {
  /** Those of some products, or of all, whose data is known to fail. */
  failing(entityRefs: readonly string[] | 'all'): Promise<Set<string>>;

  keys(entityRefs: readonly string[]): Promise<Map<string, ProductKey>>;

  /** The latest results of products, by ref and scorecard. */
  latest(
    entityRefs: readonly string[],
  ): Promise<Map<string, Map<string, StoredResult>>>;

  /**
   * Writes products in one transaction. Rows are locked, and `decide` is called
   * with what is stored then, so that two writers never build on the same past.
   * A product that was read from the catalog later than by this writer is left
   * out of what `decide` gets.
   *
   * @param readAt - when this writer read the catalog
   * @param afterwards - more to write in the same transaction
   */
  update(
    entityRefs: readonly string[],
    readAt: string,
    decide: (
      stored: ReadonlyMap<string, StoredProduct>,
      writable: ReadonlySet<string>,
    ) => ProductWrite[],
    afterwards?: (
      tx: Knex.Transaction,
      writes: ProductWrite[],
      stored: ReadonlyMap<string, StoredProduct>,
    ) => Promise<void>,
  ): Promise<number>;

  /**
   * Archives the products that are not among those of the catalog.
   *
   * @param readAt - since when the catalog was read: what was found in it later
   * is not gone
   */
  archiveExcept(
    entityRefs: ReadonlySet<string>,
    readAt: string,
    at: string,
  ): Promise<number>;

  /**
   * Keeps which groups and domains are part of which, for roll-ups.
   *
   * @param ancestors - of each ref, itself included
   */
  saveHierarchy(
    ancestors: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void>;

  /** Counts today's levels for trends. */
  countLevels(day: string): Promise<void>;

  recordSweep(sweep: SweepRecord): Promise<void>;
  sweepHistory(): Promise<SweepHistory>;

  /** Removes what is older than the given moments, ISO 8601. */
  prune(before: { history: string; archived: string }): Promise<void>;
}
