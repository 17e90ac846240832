import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
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

/** Shows the icons of our kinds wherever an entity is named. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityPresentation],
});
