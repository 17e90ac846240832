import { useApi } from '@backstage/core-plugin-api';
import {
  ProductFacets,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productsApiRef } from './productsApiRef';

/**
 * Loads the values of all facets, with counts under the current filters.
 *
 * @param query - what the list is narrowed by
 * @param hold - while true, a changed question is not asked yet: counting is
 *   the slowest part of a page, and the list should not have to wait for it
 *
 * @public
 */
export function useProductFacets(
  query: Pick<ProductQuery, 'filters' | 'fullText'>,
  hold: boolean = false,
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
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    if (!hold) setAsked(key);
  }, [hold, key]);

  const { value, loading, error, retry } = useAsyncRetry(
    async () => asked && api.getFacets(JSON.parse(asked)),
    [api, asked],
  );
  return { facets: value || undefined, loading, error, retry };
}
