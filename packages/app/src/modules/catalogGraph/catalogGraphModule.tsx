import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  dataProductRelationPairs,
  dataProductRelationTypes,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const catalogGraphApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogGraphApiRef,
      deps: {},
      factory: () =>
        new DefaultCatalogGraphApi({
          defaultRelationTypes: { exclude: [] },
          knownRelations: [...ALL_RELATIONS, ...dataProductRelationTypes],
          knownRelationPairs: [
            ...ALL_RELATION_PAIRS,
            ...dataProductRelationPairs,
          ],
        }),
    }),
});

/** Lets the catalog's graph draw the relations of data products. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [catalogGraphApi],
});
