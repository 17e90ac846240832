import { useApi } from '@backstage/core-plugin-api';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useLive } from '../live/useLive';

/** The stored scorecards of a product, newer as they come. */
export function useScorecards(entityRef: string): Loaded<ProductDetails> {
  const api = useApi(dataMeshApiRef);
  const scorecards = useLoaded(['product', entityRef], signal =>
    api.getProduct(entityRef, { signal }),
  );
  useLive(scorecards.value?.liveKey, scorecards.retry);
  return scorecards;
}
