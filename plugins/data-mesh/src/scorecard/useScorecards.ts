import { useApi } from '@backstage/core-plugin-api';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';

/** The stored scorecards of a product. */
export function useScorecards(entityRef: string): Loaded<ProductDetails> {
  const api = useApi(dataMeshApiRef);
  return useLoaded(['product', entityRef], signal =>
    api.getProduct(entityRef, { signal }),
  );
}
