import {
  QualityDimension,
  SignalMeasure,
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * What a check, a metric or a run is about, in the words of the tool. All that
 * the file says; the backend finds the product and its port.
 *
 * @public
 */
export interface SignalSubject {
  /** Ref of a product, where the file says it. */
  product?: string;
  /** Name of the product's output, where the file says it. */
  output?: string;
  /** Id of a data contract, as in the document, with its version. */
  contract?: { id: string; version?: string };
  /** Name of the schema object in the contract. */
  schema?: string;
  /**
   * Name of the dataset with all that is known in front of it, divided by dots:
   * `analytics.customer.orders`, or as a path.
   */
  dataset?: string;
  /** Where the dataset is, as OpenLineage names it: `snowflake://org-account`. */
  namespace?: string;
  /** Name of the tool's project: that of `dbt_project.yml`. */
  project?: string;
}

/**
 * What a check came to.
 *
 * @public
 */
export interface ParsedResult {
  subject: SignalSubject;
  /** Name of the check, the same in each run, 1 to 300 characters. */
  rule: string;
  /** Name of the field that it is about. */
  field?: string;
  /** Id of the rule in the contract, where the tool says it. */
  contractRule?: string;
  /** What is measured, in the words of ODCS. */
  measure?: SignalMeasure;
  dimension?: QualityDimension;
  outcome: SignalOutcome;
  severity: SignalSeverity;
  /**
   * What was measured, such as the number of rows that fail; of `freshness`, the age
   * of the data in seconds.
   */
  value?: number;
  /**
   * The tool's words, passed through `safeMessage`: no rows of data, no SQL with
   * literals, no credentials.
   */
  message?: string;
  /** When it was measured, ISO 8601. */
  at: string;
}

/**
 * A measured figure: usage, cost, success of a product or a model.
 *
 * @public
 */
export interface ParsedMetric {
  subject: SignalSubject;
  /** 1 to 100 characters; `consumers.active`, `queries`, `cost`, `model.*` are reserved. */
  name: string;
  value: number;
  unit?: string;
  /** ISO 8601. */
  at: string;
}

/**
 * Data that was read and written by a job.
 *
 * @public
 */
export interface ParsedLineage {
  /** The job, for people: `<namespace>/<name>`. */
  job: string;
  inputs: readonly SignalSubject[];
  outputs: readonly SignalSubject[];
  /** Which fields of the inputs a field of an output was made from. */
  columns: readonly {
    output: SignalSubject;
    field: string;
    from: readonly { input: SignalSubject; field: string }[];
  }[];
  /** ISO 8601. */
  at: string;
}

/**
 * A run of a tool. Runs that say nothing of products have empty lists.
 *
 * @public
 */
export interface ParsedRun {
  /**
   * The tool's own id of the run, at most 200 characters. Without one, the run
   * is known again by its content.
   */
  runId?: string;
  /** Tool and version, such as `dbt 1.9.1`, at most 100 characters. */
  source: string;
  /** Where it can be seen; http or https. */
  url?: string;
  results: readonly ParsedResult[];
  metrics: readonly ParsedMetric[];
  lineage: readonly ParsedLineage[];
}

/**
 * What the files of one request say.
 *
 * @public
 */
export interface ParsedSignals {
  runs: readonly ParsedRun[];
  /**
   * What was there and says nothing about data, for the answer: "12 models were
   * built; they are no checks". At most 20.
   */
  notes: readonly string[];
}
