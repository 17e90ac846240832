import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** Explore, the plugin's first page. */
export const rootRouteRef = createRouteRef({ id: 'data-mesh' });

/** Where one chooses a template for a new product; without it, no button. */
export const createTemplateRouteRef = createExternalRouteRef({
  id: 'data-mesh-create-template',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** The form of the template that a port's access is requested with. */
export const requestTemplateRouteRef = createExternalRouteRef({
  id: 'data-mesh-request-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
