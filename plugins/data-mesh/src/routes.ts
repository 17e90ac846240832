import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** Explore, the plugin's first page. */
export const rootRouteRef = createRouteRef({ id: 'data-mesh' });

/** Where fields of a name occur. */
export const fieldRouteRef = createSubRouteRef({
  id: 'data-mesh-field',
  parent: rootRouteRef,
  path: '/fields/:name',
});

/** All templates, for those that are none of data products. */
export const createTemplateRouteRef = createExternalRouteRef({
  id: 'data-mesh-create-template',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/**
 * The form of a template: for a new product, a contract, or access to a port.
 * Without it there are no such buttons.
 */
export const templateFormRouteRef = createExternalRouteRef({
  id: 'data-mesh-template-form',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
