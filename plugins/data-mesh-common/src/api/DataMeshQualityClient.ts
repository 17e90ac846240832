import { DataMeshRequestOptions, DataMeshRequests } from './DataMeshRequests';
import { productPath, queryOf } from './paths';
import {
  FieldUses,
  ObservedLineage,
  ProductQuality,
  RuleDrop,
} from './quality';
import { SignalFileReceipt, SignalReceipt, SignalRun } from './signals';

/**
 * The part of the REST API that is about what quality tools found out.
 *
 * @public
 */
export abstract class DataMeshQualityClient extends DataMeshRequests {
  /** The latest result of each quality rule, its days, and the runs. */
  getQuality(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<ProductQuality> {
    return this.request(`${productPath(entityRef)}/quality`, options);
  }

  /** Says why a rule is gone; its last result counts no longer. */
  dropRule(
    entityRef: string,
    drop: RuleDrop,
    options?: DataMeshRequestOptions,
  ): Promise<{}> {
    return this.request(
      `${productPath(entityRef)}/quality/drops`,
      options,
      drop,
    );
  }

  /** What runs have shown of where a product's data comes from and goes to. */
  getObservedLineage(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<ObservedLineage> {
    return this.request(`${productPath(entityRef)}/lineage`, options);
  }

  /** Which fields of other products are made from a product's, as runs showed. */
  findFieldUses(
    entityRef: string,
    query: { output?: string; field?: string },
    options?: DataMeshRequestOptions,
  ): Promise<FieldUses> {
    return this.request(
      `${productPath(entityRef)}/field-uses${queryOf(query)}`,
      options,
    );
  }

  /** Sends results in the form of this API. */
  sendResults(
    run: SignalRun,
    options?: DataMeshRequestOptions,
  ): Promise<SignalReceipt> {
    return this.request('/signals/results', options, run);
  }

  /**
   * Sends the file of a tool.
   *
   * @param format - such as `dbt`
   * @param document - its content; for formats with several files the first
   */
  sendSignals(
    format: string,
    document: unknown,
    query?: { product?: string; output?: string; runId?: string; url?: string },
    options?: DataMeshRequestOptions,
  ): Promise<SignalFileReceipt> {
    return this.request(
      `/signals/${encodeURIComponent(format)}${queryOf(query ?? {})}`,
      options,
      document,
    );
  }
}
