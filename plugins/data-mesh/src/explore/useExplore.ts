import { useApi } from '@backstage/core-plugin-api';
import {
  PolicyView,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ExploreState, toProductFilters, toProductQuery } from './exploreState';

/** What Explore is made of; each part loads and fails by itself. */
export interface Explore {
  products: Loaded<ProductSummaryPage>;
  /** Counts under the current filters. */
  facets: Loaded<ProductSummaryPage['facets']>;
  policies: Loaded<PolicyView[]>;
}

/**
 * The page of products, then what can narrow it: counting is the slowest part of
 * a page, and the list should not have to wait for it.
 */
export function useExplore(state: ExploreState): Explore {
  const api = useApi(dataMeshApiRef);
  const query = toProductQuery(state);
  const filters = toProductFilters(state);
  const products = useLoaded(
    ['products', query],
    signal => api.listProducts(query, { signal }),
    { keep: true },
  );
  const facets = useLoaded(
    // What refuses the list refuses the counts as well.
    products.loading || products.error ? undefined : ['facets', filters],
    async signal => {
      const page = await api.listProducts(
        { ...filters, limit: 1, facets: true },
        { signal },
      );
      return page.facets;
    },
    { keep: true },
  );
  const policies = useLoaded(['policies'], signal =>
    api.listScorecards({ signal }),
  );
  return { products, facets, policies };
}
