import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** Where a tab of a product's page is. */
export function useProductTab(
  entityRef: string,
  tab: 'contract' | 'quality' | 'scorecard',
): string {
  const entityRoute = useRouteRef(entityRouteRef);
  return `${entityRoute(
    entityRouteParams(parseEntityRef(entityRef), { encodeParams: true }),
  )}/${tab}`;
}
