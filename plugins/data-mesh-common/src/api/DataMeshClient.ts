import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  ContractComparison,
  ContractDetails,
  FoundFieldPage,
} from './contracts';
import { SweepHealth } from './health';
import { ProductHistory, Trend } from './history';
import { PolicyPreviewResult, PolicyView, PreviewResult } from './policies';
import { ProductDetails } from './productDetails';
import { ProductSummaryPage, ProductSummaryQuery } from './productList';
import { CheckRollupRow, RollupRow } from './rollups';
import { contractPath, productPath, queryOf, scorecardPath } from './paths';
import { DataMeshGovernanceClient } from './DataMeshGovernanceClient';
import { DataMeshRequestOptions } from './DataMeshRequests';

/**
 * What products are narrowed by, without what belongs to a page.
 *
 * @public
 */
export type ProductSummaryFilters = Omit<
  ProductSummaryQuery,
  'orderBy' | 'limit' | 'cursor' | 'offset'
>;

/**
 * The REST API of the backend, typed. Every method throws a `ResponseError` when
 * the backend refuses, with its message.
 *
 * @public
 */
export class DataMeshClient extends DataMeshGovernanceClient {
  /** A page of products; with `facets`, the values of all filters are counted. */
  listProducts(
    query: ProductSummaryQuery & { facets?: boolean },
    options?: DataMeshRequestOptions,
  ): Promise<ProductSummaryPage> {
    return this.request(`/products${queryOf(query)}`, options);
  }

  /** Where the same list can be downloaded as CSV. */
  async csvUrl(
    query: ProductSummaryFilters & Pick<ProductSummaryQuery, 'orderBy'>,
  ): Promise<string> {
    return this.urlOf(`/products.csv${queryOf(query)}`);
  }

  getProduct(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<ProductDetails> {
    return this.request(productPath(entityRef), options);
  }

  /**
   * Where the level of a product is to be had as a picture. Those who are not
   * signed in get it only when the backend is configured so.
   */
  async badgeUrl(entityRef: string): Promise<string> {
    return this.urlOf(`${productPath(entityRef)}/badge.svg`);
  }

  /** @param days - how many days back, 1 to 730 */
  getHistory(
    entityRef: string,
    days: number,
    options?: DataMeshRequestOptions,
  ): Promise<ProductHistory> {
    return this.request(
      `${productPath(entityRef)}/history${queryOf({ days })}`,
      options,
    );
  }

  /** A data contract: findings, versions, and where it is served. */
  getContract(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<ContractDetails> {
    return this.request(contractPath(entityRef), options);
  }

  /** @param versions - hashes of versions of the contract */
  compareContractVersions(
    entityRef: string,
    versions: { from: string; to: string },
    options?: DataMeshRequestOptions,
  ): Promise<ContractComparison> {
    return this.request(
      `${contractPath(entityRef)}/diff${queryOf(versions)}`,
      options,
    );
  }

  /**
   * Fields of data contracts, by name.
   *
   * @param query - `query`: how the name begins; `name`: the whole name; `limit`
   * from 1 to 100
   */
  findFields(
    query: { query?: string; name?: string; limit?: number; offset?: number },
    options?: DataMeshRequestOptions,
  ): Promise<FoundFieldPage> {
    return this.request(`/fields${queryOf(query)}`, options);
  }

  /**
   * A contract as ODCS, or a product as ODPS, in the form of a file.
   *
   * @param format - YAML when nothing is said
   */
  async exportDocument(
    entityRef: string,
    format: 'yaml' | 'json' = 'yaml',
    options?: DataMeshRequestOptions,
  ): Promise<string> {
    const { kind } = parseEntityRef(entityRef);
    const path =
      kind.toLocaleLowerCase('en-US') === 'api'
        ? `${contractPath(entityRef)}/odcs`
        : `${productPath(entityRef)}/odps`;
    const response = await this.send(`${path}${queryOf({ format })}`, options);
    return response.text();
  }

  /** Measures a product now. */
  refresh(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<ProductDetails> {
    return this.request(`${productPath(entityRef)}/refresh`, options, {});
  }

  async rollup(
    by: 'domain' | 'owner' | 'system',
    filters: ProductSummaryFilters,
    options?: DataMeshRequestOptions,
  ): Promise<RollupRow[]> {
    const { items } = await this.request<{ items: RollupRow[] }>(
      `/rollups/${by}${queryOf(filters)}`,
      options,
    );
    return items;
  }

  async checkRollup(
    filters: ProductSummaryFilters,
    options?: DataMeshRequestOptions,
  ): Promise<CheckRollupRow[]> {
    const { items } = await this.request<{ items: CheckRollupRow[] }>(
      `/rollups/check${queryOf(filters)}`,
      options,
    );
    return items;
  }

  /** @param scope - `days` from 1 to 730, default 90 */
  getTrends(
    scope: { days?: number; owner?: string[]; domain?: string[] },
    options?: DataMeshRequestOptions,
  ): Promise<Trend> {
    return this.request(`/trends${queryOf(scope)}`, options);
  }

  async listScorecards(
    options?: DataMeshRequestOptions,
  ): Promise<PolicyView[]> {
    const { items } = await this.request<{ items: PolicyView[] }>(
      '/scorecards',
      options,
    );
    return items;
  }

  getScorecard(
    id: string,
    options?: DataMeshRequestOptions,
  ): Promise<PolicyView> {
    return this.request(scorecardPath(id), options);
  }

  /**
   * Which products a changed policy would move.
   *
   * @param scorecard - the entity as YAML or JSON
   * @param replaces - id of the policy that is changed, when it is a shipped one
   */
  previewScorecard(
    scorecard: string,
    replaces?: string,
    options?: DataMeshRequestOptions,
  ): Promise<PolicyPreviewResult> {
    return this.request('/scorecards/preview', options, {
      scorecard,
      replaces,
    });
  }

  /** What products that are not in the catalog would get, with their contracts. */
  previewProducts(
    entities: (Entity | string)[],
    options?: DataMeshRequestOptions,
  ): Promise<PreviewResult> {
    return this.request('/preview', options, { entities });
  }

  getHealth(options?: DataMeshRequestOptions): Promise<SweepHealth> {
    return this.request('/health', options);
  }
}
