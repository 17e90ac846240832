import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FoundField } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Leads to a field in its contract: at the product that serves it, if one does. */
export function useContractLink(): (field: FoundField) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return ({ contract, product, output, path }) => {
    const params = new URLSearchParams();
    if (product && output) {
      params.set('output', output);
      params.set('contract', contract);
    }
    params.set('field', path);
    const page = product
      ? `${entityRoute(parseEntityRef(product))}/contract`
      : `${entityRoute(parseEntityRef(contract))}/definition`;
    return `${page}?${params}`;
  };
}
