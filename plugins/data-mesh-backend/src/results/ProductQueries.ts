import {
  CheckOutcome,
  CheckResult,
  DataStatus,
  NextLevel,
  ProductFacts,
  ProductSummary,
  ProductSummaryOrder,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductFilter, Visible } from './productFilters';

/** A result as lists read it: outcomes without messages. */
export interface ListedResult {
  scorecard: string;
  level: string | null;
  position: number;
  score: number | null;
  known: number;
  applicable: number;
  exempt: number;
  due: number;
  next: NextLevel | null;
  outcomes: CheckOutcome[];
  policyDigest: string;
}

/** A product as lists read it. */
export interface ListedProduct
  extends Omit<ProductSummary, 'freshness' | 'scorecards'> {
  measuredAt: string | null;
  freshUntil: string | null;
  results: ListedResult[];
}

/** A result with every check. */
export interface DetailedResult extends Omit<ListedResult, 'outcomes'> {
  levelBeforeCap: string | null;
  cappedBy: string | null;
  atRiskUntil: string | null;
  checks: CheckResult[];
}

/** A product with everything that was found about it. */
export interface DetailedProduct {
  entityRef: string;
  level: string | null;
  position: number;
  status: DataStatus;
  freshUntil: string | null;
  evaluatedAt: string;
  archived: boolean;
  owner: string;
  domain: string;
  lifecycle: string;
  classification: string;
  etag: string;
  results: DetailedResult[];
}

/** A question for a page of products. */
export interface ProductListQuery {
  filter: ProductFilter;
  visible: Visible;
  /** Consumers that the caller may read; no others are counted. */
  consumers: Visible;
  orderBy: ProductSummaryOrder;
  limit: number;
  cursor?: string;
  /** How many to leave out, instead of a cursor. */
  offset?: number;
}

/** A page of products. */
export interface ListedProductPage {
  items: ListedProduct[];
  totalItems: number;
  nextCursor?: string;
}

/** Values of a field with how many products have each. */
export type Facets = Record<string, { value: string; count: number }[]>;

/** Reads stored results. Nothing is evaluated here. */
export interface ProductQueries {
  list(query: ProductListQuery): Promise<ListedProductPage>;
  facets(filter: ProductFilter, visible: Visible): Promise<Facets>;
  get(entityRef: string): Promise<DetailedProduct | undefined>;
  /** The facts that a product was last measured by. */
  factsOf(entityRef: string): Promise<ProductFacts | undefined>;
  /** The facts of products, in pages, so that a policy can be tried on them. */
  facts(
    filter: ProductFilter,
    visible: Visible,
    limit: number,
    after?: string,
  ): Promise<{ entityRef: string; facts: ProductFacts }[]>;
}
