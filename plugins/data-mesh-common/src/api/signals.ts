// Times that are sent may have any offset from UTC, such as
// 2026-11-21T10:00:00+01:00.

/**
 * What a quality rule came to. `error` means that it could not be measured,
 * which is never a pass; `skip` that nobody tried.
 *
 * @public
 */
export type SignalOutcome = 'pass' | 'warn' | 'fail' | 'error' | 'skip';

/**
 * How bad it is when a quality rule fails.
 *
 * @public
 */
export type SignalSeverity = 'error' | 'warning' | 'info';

/**
 * What one quality rule of one output came to.
 *
 * @public
 */
export interface SignalResult {
  /** Name of the output. */
  output: string;
  /** Name of the rule, unique within the output. */
  rule: string;
  /** One of the seven of ODCS, or another tool's word for it. */
  dimension?: string;
  outcome: SignalOutcome;
  /** `error` when it is not stated. */
  severity?: SignalSeverity;
  /** What was measured. */
  value?: number;
  /** When it was measured, ISO 8601. */
  at: string;
}

/**
 * The results of one run of a quality tool, for one data product.
 *
 * @public
 */
export interface SignalRun {
  /** Of the tool that ran; the same run sent again changes nothing. */
  runId: string;
  /** Ref of the product. */
  product: string;
  /** Name of the tool. */
  source?: string;
  /** Where the run can be seen. */
  url?: string;
  /** 1 to 10,000. */
  results: SignalResult[];
}

/**
 * What became of a run that was sent.
 *
 * @public
 */
export interface SignalReceipt {
  runId: string;
  /** Ref of the product. */
  product: string;
  /** Results that were new: all of the run, or none when it was known. */
  stored: number;
  /** Whether the run was known. */
  duplicate: boolean;
}

/**
 * The latest result of a quality rule.
 *
 * @public
 */
export interface LatestSignalResult extends SignalResult {
  severity: SignalSeverity;
  /** Of the run that brought it. */
  runId: string;
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
 * What is known of the quality of a product's data.
 *
 * @public
 */
export interface ProductQuality {
  /** By output and rule. */
  results: LatestSignalResult[];
  /** The latest 50, newest results first. */
  runs: ReceivedSignalRun[];
}
