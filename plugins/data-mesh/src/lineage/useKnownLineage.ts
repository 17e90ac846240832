import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { KnownLineage, mergeObserved, observedProducts } from './mergeObserved';
import { LINEAGE_FIELDS, useLineage } from './useLineage';

const noEdges = { edges: [] };

/**
 * The lineage of a product, so many steps each way, with what runs have shown. It
 * is there without the latter, while that loads and when it can't be had.
 */
export function useKnownLineage(
  entityRef: string,
  steps: number,
): {
  lineage?: KnownLineage;
  loading: boolean;
  error?: Error;
  /** Whether what runs have shown is part of it. */
  observed: boolean;
  observedError?: Error;
} {
  const api = useApi(dataMeshApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { lineage, loading, error } = useLineage(entityRef, steps, steps);
  const runs = useLoaded(['lineage', entityRef], signal =>
    api.getObservedLineage(entityRef, { signal }),
  );
  const { edges } = runs.value ?? noEdges;
  const missing = useMemo(
    () => (lineage ? observedProducts(lineage, edges, steps) : []),
    [lineage, edges, steps],
  );
  // Products that cannot be loaded are drawn as those that are hidden.
  const { value: entities } = useLoaded(
    missing.length > 0 ? ['observed', missing] : undefined,
    async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: missing,
        fields: LINEAGE_FIELDS,
      });
      return new Map(
        missing.flatMap((ref, i): [string, Entity][] =>
          items[i] ? [[ref, items[i]!]] : [],
        ),
      );
    },
  );
  const known = useMemo(
    () => lineage && mergeObserved(lineage, edges, steps, entities),
    [lineage, edges, steps, entities],
  );
  return {
    lineage: known,
    loading,
    error,
    observed: runs.value !== undefined,
    observedError: runs.error,
  };
}
