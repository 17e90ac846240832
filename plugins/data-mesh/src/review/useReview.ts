import { useApi } from '@backstage/core-plugin-api';
import {
  CheckRollupRow,
  PolicyView,
  ProductSummaryPage,
  Trend,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { PAGE_SIZE, ReviewState, scopeFilters } from './reviewState';

/** What the page is made of; each part loads and fails by itself. */
export interface Review {
  products: Loaded<ProductSummaryPage>;
  checks: Loaded<CheckRollupRow[]>;
  trend: Loaded<Trend>;
  policies: Loaded<PolicyView[]>;
}

/** Four requests, whatever the number of products. */
export function useReview(state: ReviewState, days: number): Review {
  const api = useApi(dataMeshApiRef);
  const scope = scopeFilters(state.scope);
  const filters = {
    ...scope,
    ...(state.fixedBy ? { fixedBy: [state.fixedBy] } : {}),
  };
  const products = useLoaded(
    ['products', filters, state.page],
    signal =>
      api.listProducts(
        {
          ...filters,
          orderBy: 'level',
          limit: PAGE_SIZE,
          offset: (state.page - 1) * PAGE_SIZE,
          facets: true,
        },
        { signal },
      ),
    { keep: true },
  );
  const checks = useLoaded(
    ['checks', scope],
    signal => api.checkRollup(scope, { signal }),
    { keep: true },
  );
  const trend = useLoaded(
    ['trend', scope, days],
    signal =>
      api.getTrends(
        { owner: scope.owner, domain: scope.domain, days },
        { signal },
      ),
    { keep: true },
  );
  const policies = useLoaded(['policies'], signal =>
    api.listScorecards({ signal }),
  );
  return { products, checks, trend, policies };
}
