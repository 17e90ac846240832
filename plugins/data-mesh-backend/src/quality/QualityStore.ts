import {
  LatestSignalResult,
  QualityDimension,
  ReceivedSignalRun,
  SignalOutcome,
  SignalReceipt,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { QualitySummaries } from './QualitySummaries';

/** A result as `checkSignalRun` gives it. */
export interface CheckedResult {
  output: string;
  rule: string;
  dimension?: QualityDimension;
  outcome: SignalOutcome;
  severity: SignalSeverity;
  value?: number;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** A run as `checkSignalRun` gives it; the store takes no other. */
export interface CheckedRun {
  runId: string;
  source?: string;
  url?: string;
  results: CheckedResult[];
}

/**
 * The results of quality rules. Who may send them, and whether they are well
 * formed, is for the caller to check.
 */
export interface QualityStore extends QualitySummaries {
  /**
   * Stores a run as a whole. What is known of a product does not depend on the
   * order in which its runs come; one that is known changes nothing.
   */
  record(
    run: CheckedRun,
    options: {
      /** Ref of the product. */
      entityRef: string;
      /** Subject of the caller. */
      sender: string;
      receivedAt: Date;
    },
  ): Promise<SignalReceipt>;

  /**
   * A product's runs, the one with the latest results first.
   *
   * @param options - `limit` from 1 to 100
   */
  runs(
    entityRef: string,
    options: { limit: number },
  ): Promise<ReceivedSignalRun[]>;

  /** The latest result of each of a product's rules, by output and rule. */
  latest(entityRef: string): Promise<LatestSignalResult[]>;

  /**
   * Removes what is older, runs by when they were received and results by when
   * they were measured. Days go by whole months.
   *
   * @param before - ISO 8601 in UTC
   */
  prune(before: string): Promise<void>;
}
