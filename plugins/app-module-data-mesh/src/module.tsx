import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { DataProductIcon } from '@backstage-data-mesh/plugin-data-mesh-react';

const icons = IconBundleBlueprint.make({
  name: 'data-mesh',
  params: { icons: { 'kind:dataproduct': DataProductIcon } },
});

/**
 * Gives the app the icon of the DataProduct kind; discovered by itself.
 *
 * @public
 */
export const appModuleDataMesh = createFrontendModule({
  pluginId: 'app',
  extensions: [icons],
});
