import {
  LatestSignalResult,
  QualityDay,
  QualityDimension,
  MetricSeries,
  ReceivedSignalRun,
  SignalMeasure,
  SignalOutcome,
  SignalReceipt,
  SignalSeverity,
  TestedBy,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { QualitySummaries } from './QualitySummaries';

/** A result as `checkSignalRun` and `checkFileRun` give it. */
export interface CheckedResult {
  output: string;
  rule: string;
  field?: string;
  measure?: SignalMeasure;
  contractRule?: string;
  dimension?: QualityDimension;
  outcome: SignalOutcome;
  severity: SignalSeverity;
  value?: number;
  message?: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** A run as `checkSignalRun` or `checkFileRun` gives it; the store takes no other. */
export interface CheckedRun {
  runId: string;
  source?: string;
  url?: string;
  results: CheckedResult[];
}

/** A figure as it is stored. */
export interface CheckedMetric {
  entityRef: string;
  /** Empty: of the product as a whole. */
  output: string;
  name: string;
  value: number;
  /** Empty: none. */
  unit: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** An output of a product. */
export interface OutputRef {
  entityRef: string;
  output: string;
}

/** That a run read one output to write another. */
export interface CheckedEdge {
  from: OutputRef;
  to: OutputRef;
  job: string;
  at: string;
}

/** That a run made a field from another one. */
export interface CheckedFieldUse extends CheckedEdge {
  fromField: string;
  toField: string;
}

/** What could not be given to an output, for the owners of a product. */
export interface UnmappedOfProduct extends UnmappedSignal {
  entityRef: string;
  source: string;
}

/**
 * What a request comes to when it says something else of a run that is known.
 * Files are not refused for it: several of one job may tell the same of a rule.
 */
export type OnContradiction = 'refuse' | 'report';

/** What the files of one request come to. */
export interface SignalBatch {
  runs: readonly { entityRef: string; run: CheckedRun }[];
  metrics: readonly CheckedMetric[];
  edges: readonly CheckedEdge[];
  fields: readonly CheckedFieldUse[];
  unmapped: readonly UnmappedOfProduct[];
}

/**
 * What tools found out about products. Who may send it, and whether it is well
 * formed, is for the caller to check.
 */
export interface QualityStore extends QualitySummaries {
  /**
   * Stores what came in one request as a whole, or nothing of it. What is known
   * of a product does not depend on the order in which its runs come; one that
   * is known changes nothing. Where it says something else than before, that is
   * reported or the request refused with a `ConflictError`.
   */
  record(
    batch: SignalBatch,
    options: {
      /** Subject of the caller. */
      sender: string;
      receivedAt: Date;
      onContradiction: OnContradiction;
    },
  ): Promise<SignalReceipt[]>;

  /**
   * A product's runs, the one with the latest results first.
   *
   * @param options - `limit` from 1 to 100
   */
  runs(
    entityRef: string,
    options: { limit: number },
  ): Promise<ReceivedSignalRun[]>;

  /**
   * The latest result of each of a product's rules, failing first, then by
   * output and rule.
   */
  latest(
    entityRef: string,
    options: { limit: number },
  ): Promise<{ results: LatestSignalResult[]; total: number }>;

  /** What all results of a product are of, so that rules can be joined to them. */
  tested(entityRef: string): Promise<(TestedBy & { output: string })[]>;

  /** The last 30 days of each of a product's outputs, by output. */
  days(entityRef: string, now: Date): Promise<OutputDays[]>;

  /** The metrics of a product, at most 90 days of each. */
  metrics(entityRef: string): Promise<MetricSeries[]>;

  /** What could not be given to an output, the latest first. */
  unmapped(
    entityRef: string,
  ): Promise<(UnmappedSignal & { source: string; receivedAt: string })[]>;

  /**
   * Forgets the latest result of a rule that is gone, and older ones that come
   * later. One that the tool's last run had is not gone.
   *
   * @param afterwards - the last thing in the same transaction
   */
  drop(
    rule: RuleOfProduct,
    now: Date,
    afterwards: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<'dropped' | 'unknown' | 'current'>;

  /**
   * Removes what is older, runs by when they were received and results by when
   * they were measured. Days go by whole months.
   *
   * @param before - ISO 8601 in UTC
   */
  prune(before: string): Promise<void>;
}

/** A rule of an output. */
export interface RuleOfProduct extends OutputRef {
  rule: string;
}

/** On which of the last 30 days rules of an output ran, and failed. */
export interface OutputDays {
  output: string;
  /** Null: of rules that do not state theirs. */
  dimension: QualityDimension | null;
  /** Oldest first. */
  days: QualityDay[];
}
