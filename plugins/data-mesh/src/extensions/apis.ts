import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { DataMeshClient } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  productsApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CatalogProductsApi } from '../explore/CatalogProductsApi';

const dataMeshApi = ApiBlueprint.make({
  name: 'backend',
  params: defineParams =>
    defineParams({
      api: dataMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DataMeshClient({ discoveryApi, fetchApi }),
    }),
});

const productsApi = ApiBlueprint.make({
  name: 'products',
  params: defineParams =>
    defineParams({
      api: productsApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) => new CatalogProductsApi(catalogApi),
    }),
});

/** What pages read from. */
export const apis = [dataMeshApi, productsApi];
