import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import {
  DataProductIcon,
  ScorecardIcon,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const icons = IconBundleBlueprint.make({
  name: 'data-mesh',
  params: {
    icons: {
      'kind:dataproduct': DataProductIcon,
      'kind:scorecard': ScorecardIcon,
    },
  },
});

/**
 * Gives the app the icons of the kinds DataProduct and Scorecard; discovered by
 * itself.
 *
 * @public
 */
export const appModuleDataMesh = createFrontendModule({
  pluginId: 'app',
  extensions: [icons],
});
