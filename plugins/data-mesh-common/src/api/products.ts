import { Entity } from '@backstage/catalog-model';
import { DomainMap } from '../lineage/domainMap';

/**
 * What the list of products can be narrowed by.
 *
 * @public
 */
export type ProductFacetName =
  | 'domain'
  | 'system'
  | 'owner'
  | 'type'
  | 'lifecycle'
  | 'portType'
  | 'classification'
  | 'tag';

/**
 * The orders of the list.
 *
 * @public
 */
export type ProductOrder = 'name' | '-name' | 'type' | 'lifecycle' | 'domain';

/**
 * A question for a page of data products.
 *
 * @public
 */
export interface ProductQuery {
  /** Values of one facet are alternatives; facets must all hold. */
  filters: Partial<Record<ProductFacetName, string[]>>;
  fullText?: string;
  orderBy: ProductOrder;
  /** At most 100. */
  limit: number;
  offset: number;
}

/**
 * A data product in a list.
 *
 * @public
 */
export interface ProductListItem {
  entityRef: string;
  /** The entity, with the fields that lists show. */
  entity: Entity;
  /** Refs of the products and components that read it, directly or by contract. */
  consumers: string[];
}

/**
 * A page of data products.
 *
 * @public
 */
export interface ProductList {
  items: ProductListItem[];
  totalItems: number;
}

/**
 * A value of a facet. Without a count, the number is not known.
 *
 * @public
 */
export interface ProductFacetValue {
  value: string;
  count?: number;
}

/**
 * The values of all facets; the counts of each take the filters of the others
 * and the text into account.
 *
 * @public
 */
export type ProductFacets = Record<ProductFacetName, ProductFacetValue[]>;

/**
 * How data flows between domains, and over how many products that was read.
 *
 * @public
 */
export interface DomainMapResult extends DomainMap {
  /** False when there are more products than were read. */
  complete: boolean;
}

/**
 * Where pages get lists of data products from. The portal reads them from the
 * catalog; a backend may replace it.
 *
 * @public
 */
export interface ProductsApi {
  queryProducts(query: ProductQuery): Promise<ProductList>;
  getFacets(
    query: Pick<ProductQuery, 'filters' | 'fullText'>,
  ): Promise<ProductFacets>;
  getDomainMap(): Promise<DomainMapResult>;
}
