import {
  CatalogApi,
  CatalogClient,
  QueryEntitiesInitialRequest,
  QueryEntitiesRequest,
} from '@backstage/catalog-client';
import { ProductsApi } from '@backstage-data-mesh/plugin-data-mesh-common';
// The class that the page uses, not a copy of what it asks for. It is internal
// to the plugin and free of React.
// eslint-disable-next-line @backstage/no-forbidden-package-imports, @backstage/no-mixed-plugin-imports
import { CatalogProductsApi } from '@backstage-data-mesh/plugin-data-mesh/src/explore/CatalogProductsApi';

/** The clients of a browser, with a count of what they send. */
export interface Clients {
  catalog: CatalogApi;
  products: ProductsApi;
  /** HTTP requests so far. */
  requests(): number;
  /** What `products` last asked the catalog's list for. */
  lastQuery(): QueryEntitiesInitialRequest;
}

export function createClients(baseUrl: string): Clients {
  let requests = 0;
  let lastQuery: QueryEntitiesRequest | undefined;
  const catalog: CatalogApi = new CatalogClient({
    discoveryApi: { getBaseUrl: async () => baseUrl },
    fetchApi: {
      fetch: (...args: Parameters<typeof fetch>) => {
        requests += 1;
        return fetch(...args);
      },
    },
  });
  const recording: CatalogApi = Object.assign(
    Object.create(catalog) as CatalogApi,
    {
      queryEntities: (request?: QueryEntitiesRequest) => {
        lastQuery = request;
        return catalog.queryEntities(request);
      },
    },
  );
  return {
    catalog,
    products: new CatalogProductsApi(recording),
    requests: () => requests,
    lastQuery() {
      if (!lastQuery) throw new Error('Nothing was asked yet');
      return lastQuery as QueryEntitiesInitialRequest;
    },
  };
}
