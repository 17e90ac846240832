import { useApi } from '@backstage/core-plugin-api';
import {
  CheckRollupRow,
  PolicyView,
  ProductSummaryFilters,
  ProductSummaryPage,
  Trend,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { scopeFilters } from '../review/reviewState';

export const TREND_DAYS = 30;

/** All products that policies are for, whoever owns them. */
export const allProducts: ProductSummaryFilters = scopeFilters({
  kind: 'everyone',
});

/** What the policies are shown with; each part loads and fails by itself. */
export interface Governance {
  policies: Loaded<PolicyView[]>;
  checks: Loaded<CheckRollupRow[]>;
  trend: Loaded<Trend>;
  /** No products, only their number and how many have each level. */
  products: Loaded<ProductSummaryPage>;
}

/** Four requests, whatever the number of policies and products. */
export function useGovernance(): Governance {
  const api = useApi(dataMeshApiRef);
  const policies = useLoaded(['policies'], signal =>
    api.listScorecards({ signal }),
  );
  const checks = useLoaded(['checks'], signal =>
    api.checkRollup(allProducts, { signal }),
  );
  const trend = useLoaded(['trend'], signal =>
    api.getTrends({ days: TREND_DAYS }, { signal }),
  );
  const products = useLoaded(['products'], signal =>
    api.listProducts({ ...allProducts, limit: 1, facets: true }, { signal }),
  );
  return { policies, checks, trend, products };
}
