import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

const root = createRouteRef({ id: 'scaffolder' });
const selectedTemplate = createSubRouteRef({
  id: 'scaffolder/template',
  parent: root,
  path: '/templates/:namespace/:templateName',
});

/** The routes of the scaffolder, by which our links find it, and no more. */
export const fakeScaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { root, selectedTemplate },
  extensions: [
    PageBlueprint.make({
      params: { path: '/create', routeRef: root, loader: async () => <></> },
    }),
  ],
});
