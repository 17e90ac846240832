import {
  MetricFacts,
  OutputQuality,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Where facts get the results of quality rules from. */
export interface QualitySummaries {
  /**
   * What the results of each product's outputs come to, by entity ref and name
   * of the output. What was never measured is missing.
   */
  load(
    entityRefs: readonly string[] | 'all',
    now: Date,
  ): Promise<Map<string, Map<string, OutputQuality>>>;

  /** The latest value of each metric of each product, by entity ref. */
  loadMetrics(
    entityRefs: readonly string[] | 'all',
  ): Promise<Map<string, MetricFacts[]>>;
}
