import { QualityDimension } from '../contracts/odcs/ruleFacts';
import { DataStatus } from '../scorecards/evaluate/evaluation';
import {
  SignalMeasure,
  SignalOutcome,
  SignalResult,
  SignalSeverity,
  UnmappedSignal,
} from './signals';

/**
 * The latest result of a quality rule.
 *
 * @public
 */
export interface LatestSignalResult extends SignalResult {
  severity: SignalSeverity;
  /** Of the run that brought it. */
  runId: string;
  /** The tool that brought it. */
  source?: string;
  /** When the first result of the rule was measured, ISO 8601. */
  firstAt: string;
  /** When it passed the last time; null: never, as far as is known. */
  lastPassedAt: string | null;
  /**
   * Whether its output has newer results, and this rule has none for a week. A
   * failure counts until somebody says why the rule is gone.
   */
  disappeared: boolean;
}

/**
 * A run that was received.
 *
 * @public
 */
export interface ReceivedSignalRun {
  runId: string;
  source?: string;
  url?: string;
  /** Subject of who sent it. */
  sender: string;
  receivedAt: string;
  /** When its first and its last result were measured. */
  measuredFrom: string;
  measuredTo: string;
  /** How many of its results had each outcome. */
  outcomes: Record<SignalOutcome, number>;
}

/**
 * What a day was like: `pass` when rules ran and all passed, `fail` when one did
 * not, null when none ran.
 *
 * @public
 */
export type QualityDay = 'pass' | 'fail' | null;

/**
 * The last 30 days of the rules of an output about one dimension.
 *
 * @public
 */
export interface DimensionHistory {
  /** Null: of rules that do not state theirs. */
  dimension: QualityDimension | null;
  /** As many as `ProductQuality.days`. */
  days: QualityDay[];
}

/**
 * A rule of a contract, as far as results are joined to it.
 *
 * @public
 */
export interface ContractRule {
  /** Ref of the contract. */
  contract: string;
  /** Id of the rule, where it has one. */
  id?: string;
  /** What it says, for people. */
  title: string;
  /** Name of the schema object, where the contract has several. */
  schema?: string;
  /** Name of the field; rules of the whole table have none. */
  field?: string;
  measure?: SignalMeasure;
  dimension?: QualityDimension;
}

/**
 * What is known of the quality of one output.
 *
 * @public
 */
export interface OutputQualityReport {
  output: string;
  /** `table`, `files`, `stream`, `api`, `model` or `dashboard`. */
  type: string;
  status: DataStatus;
  /** ISO 8601; missing: never measured. */
  lastResultAt?: string;
  /** When the next result is due, ISO 8601. */
  freshUntil?: string;
  /** Hours in which the contract promises new data. */
  intervalHours?: number;
  history: DimensionHistory[];
  /** Executable rules of its contracts. */
  contractRules: number;
  /** Those of them that no result was ever received of; at most 100. */
  untested: ContractRule[];
}

/**
 * A metric over time.
 *
 * @public
 */
export interface MetricSeries {
  name: string;
  /** Of the product as a whole when it is missing. */
  output?: string;
  unit?: string;
  /** One for each day that has one, oldest first, at most 90. */
  points: { at: string; value: number }[];
}

/**
 * What is known of the quality of a product's data.
 *
 * @public
 */
export interface ProductQuality {
  /** The last 30 days in UTC, oldest first: `2026-11-21`. */
  days: string[];
  /** In the order of the product. */
  outputs: OutputQualityReport[];
  /** Failing first, then by output and rule; at most 500. */
  results: LatestSignalResult[];
  totalResults: number;
  /** The latest 50, newest results first. */
  runs: ReceivedSignalRun[];
  metrics: MetricSeries[];
  /** What came lately and could not be given to an output; at most 50. */
  unmapped: (UnmappedSignal & { source: string; receivedAt: string })[];
  /**
   * What a message on the channel `data-mesh` of Backstage's signals names in
   * `changed` when there is something new. It says nothing to those who cannot
   * read the product.
   */
  liveKey: string;
  /** Whether the caller may say why a rule is gone. */
  mayDropRules: boolean;
}

/**
 * Says why a rule is gone, so that its last result counts no longer.
 *
 * @public
 */
export interface RuleDrop {
  output: string;
  rule: string;
  /** 10 to 500 characters. */
  reason: string;
}

/**
 * An edge of lineage that a run was seen to take.
 *
 * @public
 */
export interface ObservedEdge {
  /** Ref of the product that was read, and its output. */
  from: string;
  fromOutput: string;
  /** Ref of the product that was written, and its output. */
  to: string;
  toOutput: string;
  /** The last job that was seen. */
  job: string;
  firstSeenAt: string;
  lastSeenAt: string;
}

/**
 * What runs have shown of the products around one.
 *
 * @public
 */
export interface ObservedLineage {
  edges: ObservedEdge[];
}

/**
 * A field that is made from another one, as a run has shown.
 *
 * @public
 */
export interface FieldUse {
  /** Product, output and field that are read. */
  from: { product: string; output: string; field: string };
  /** Product, output and field that are made from it. */
  to: { product: string; productTitle: string; output: string; field: string };
  job: string;
  lastSeenAt: string;
}

/**
 * Who uses a field.
 *
 * @public
 */
export interface FieldUses {
  /** At most 500. */
  items: FieldUse[];
  totalItems: number;
}
