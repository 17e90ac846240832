import { useApi } from '@backstage/core-plugin-api';
import {
  ProductFacets,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productsApiRef } from './productsApiRef';

/**
 * Loads the values of all facets, with counts under the current filters.
 *
 * @public
 */
export function useProductFacets(
  query: Pick<ProductQuery, 'filters' | 'fullText'>,
): {
  facets?: ProductFacets;
  loading: boolean;
  error?: Error;
  retry: () => void;
} {
  const api = useApi(productsApiRef);
  const key = JSON.stringify({
    filters: query.filters,
    fullText: query.fullText,
  });
  const { value, loading, error, retry } = useAsyncRetry(
    async () => api.getFacets(JSON.parse(key)),
    [api, key],
  );
  return { facets: value, loading, error, retry };
}
