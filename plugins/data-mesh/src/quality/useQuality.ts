import { useApi } from '@backstage/core-plugin-api';
import { ProductQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useLive } from '../live/useLive';

/**
 * What is known of the quality of a product's data, newer as it comes; without a
 * product nothing is asked.
 */
export function useQuality(
  entityRef: string | undefined,
): Loaded<ProductQuality> {
  const api = useApi(dataMeshApiRef);
  const quality = useLoaded(entityRef && ['quality', entityRef], signal =>
    api.getQuality(entityRef!, { signal }),
  );
  useLive(quality.value?.liveKey, quality.retry);
  return quality;
}
