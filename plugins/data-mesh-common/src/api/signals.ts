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
 * What a quality rule measures, in the words of the ODCS library metrics, and
 * how old the data is. By it, rules of a contract and checks of a tool are known
 * to be the same.
 *
 * @public
 */
export type SignalMeasure =
  | 'nullValues'
  | 'missingValues'
  | 'invalidValues'
  | 'duplicateValues'
  | 'rowCount'
  | 'freshness'
  | 'schema';

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
  /** Name of the field that it is about. */
  field?: string;
  /** Id of the rule in the contract. */
  contractRule?: string;
  measure?: SignalMeasure;
  /** One of the seven of ODCS, or another tool's word for it. */
  dimension?: string;
  outcome: SignalOutcome;
  /** `error` when it is not stated. */
  severity?: SignalSeverity;
  /** What was measured. */
  value?: number;
  /** The tool's words, without rows of data. */
  message?: string;
  /** When it was measured, ISO 8601. */
  at: string;
}

/**
 * The results of one run of a quality tool, for one data product.
 *
 * @public
 */
export interface SignalRun {
  /**
   * Of the tool that ran. The same run sent again changes nothing; other results
   * of the same rules under a known id are refused.
   */
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
  /** Results that were new. */
  stored: number;
  /** Whether the run was known. */
  duplicate: boolean;
  /** Rules of which it says something else than it said before; that holds. */
  conflicting: number;
  /** The first few of them in words, with what is stored and what was sent. */
  conflicts: string[];
}

/**
 * What of a request could not be given to a product's output.
 *
 * @public
 */
export interface UnmappedSignal {
  /** What it is about, in the words of the tool. */
  subject: string;
  /** How many results, metrics or datasets. */
  count: number;
  /** Why, and what would help. */
  reason: string;
}

/**
 * What became of the file of a tool.
 *
 * @public
 */
export interface SignalFileReceipt {
  /** One for each product and run. */
  receipts: SignalReceipt[];
  /** Metrics that were taken. */
  metrics: number;
  /** Edges of lineage that were taken. */
  lineage: number;
  unmapped: UnmappedSignal[];
  /** What was in the file and says nothing about data. */
  notes: string[];
}
