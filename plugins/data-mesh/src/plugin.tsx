import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { DataProductIcon } from '@backstage-data-mesh/plugin-data-mesh-react';
import { apis } from './extensions/apis';
import { catalogCards } from './extensions/catalogCards';
import { contents } from './extensions/contents';
import { homeWidgets } from './extensions/homeWidgets';
import { pages } from './extensions/pages';
import { productCards } from './extensions/productCards';
import {
  createTemplateRouteRef,
  fieldRouteRef,
  rootRouteRef,
  templateFormRouteRef,
} from './routes';

/**
 * Data Mesh for apps of the new frontend system.
 *
 * @public
 */
export const dataMeshFrontendPlugin = createFrontendPlugin({
  pluginId: 'data-mesh',
  title: 'Data Products',
  icon: <DataProductIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, field: fieldRouteRef },
  externalRoutes: {
    createTemplate: createTemplateRouteRef,
    templateForm: templateFormRouteRef,
  },
  extensions: [
    ...apis,
    ...pages,
    ...productCards,
    ...catalogCards,
    ...contents,
    ...homeWidgets,
  ],
});
