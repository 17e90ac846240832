import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  DataProductIcon,
  ScorecardIcon,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const entityPresentation = ApiBlueprint.make({
  name: 'entity-presentation',
  params: defineParams =>
    defineParams({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) =>
        DefaultEntityPresentationApi.create({
          catalogApi,
          kindIcons: { dataproduct: DataProductIcon, scorecard: ScorecardIcon },
        }),
    }),
});

const dataProductLayout = EntityContentLayoutBlueprint.make({
  name: 'data-product',
  params: {
    filter: { kind: 'dataproduct' },
    loader: () => import('./DataProductLayout').then(m => m.DataProductLayout),
  },
});

/**
 * Shows the icons of our kinds wherever an entity is named, and a data product's
 * overview in the order in which it is read.
 */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [dataProductLayout, entityPresentation],
});
