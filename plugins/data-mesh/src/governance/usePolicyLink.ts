import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** Leads to the view of a policy, or to the page without one. */
export function usePolicyLink(): (id?: string) => string {
  const root = useRouteRef(rootRouteRef);
  return id =>
    `${root()}/governance${id ? `?policy=${encodeURIComponent(id)}` : ''}`;
}
