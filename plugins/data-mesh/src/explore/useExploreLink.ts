import { useRouteRef } from '@backstage/core-plugin-api';
import { ProductSummaryFilters } from '@backstage-data-mesh/plugin-data-mesh-common';
import { rootRouteRef } from '../routes';

/** Leads to the list of exactly those products that a number counted. */
export function useExploreLink(): (filters: ProductSummaryFilters) => string {
  const root = useRouteRef(rootRouteRef);
  return filters => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(filters)) {
      for (const one of [value].flat()) {
        if (one !== undefined) {
          params.append(name === 'fullText' ? 'q' : name, String(one));
        }
      }
    }
    return `${root()}/explore?${params}`;
  };
}
