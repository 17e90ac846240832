import { useApi } from '@backstage/core-plugin-api';
import {
  ProductList,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productsApiRef } from './productsApiRef';

/**
 * A page of data products, and how far its loading is.
 *
 * @public
 */
export interface UseProductsResult {
  /** The last page that was loaded; kept while the next one is loading. */
  list?: ProductList;
  loading: boolean;
  error?: Error;
  retry: () => void;
}

/**
 * Loads a page of data products whenever the question changes.
 *
 * @public
 */
export function useProducts(query: ProductQuery): UseProductsResult {
  const api = useApi(productsApiRef);
  // Compared by content, so that callers may build the query while rendering.
  const key = JSON.stringify(query);
  const { value, loading, error, retry } = useAsyncRetry(
    async () => ({ key, list: await api.queryProducts(JSON.parse(key)) }),
    [api, key],
  );
  return {
    list: value?.list,
    // Also in the very render that brings a new question.
    loading: loading || (value?.key !== key && !error),
    error,
    retry,
  };
}
