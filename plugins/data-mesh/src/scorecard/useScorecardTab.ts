import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** Where the tab *Scorecard* of a product is. */
export function useScorecardTab(entityRef: string): string {
  const entityRoute = useRouteRef(entityRouteRef);
  return `${entityRoute(
    entityRouteParams(parseEntityRef(entityRef), { encodeParams: true }),
  )}/scorecard`;
}
