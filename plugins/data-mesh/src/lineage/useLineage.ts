import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  Lineage,
  traceLineage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** What a lineage says of its entities. */
export const LINEAGE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.lifecycle',
  'spec.type',
  'relations',
];

/** More boxes than this can't be read at once. */
export const MAX_LINEAGE_NODES = 80;

/** Traces the lineage of a product, so many steps each way. */
export function useLineage(
  entityRef: string,
  upstream: number,
  downstream: number,
): { lineage?: Lineage; loading: boolean; error?: Error; retry: () => void } {
  const catalogApi = useApi(catalogApiRef);
  const { value, loading, error, retry } = useAsyncRetry(
    () =>
      traceLineage(
        entityRef,
        async entityRefs => {
          const { items } = await catalogApi.getEntitiesByRefs({
            entityRefs,
            fields: LINEAGE_FIELDS,
          });
          return items;
        },
        { upstream, downstream, maxNodes: MAX_LINEAGE_NODES },
      ),
    [catalogApi, entityRef, upstream, downstream],
  );
  return { lineage: value, loading, error, retry };
}
