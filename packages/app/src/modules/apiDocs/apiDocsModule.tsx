import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import { dataContractWidget } from '@backstage-data-mesh/plugin-data-mesh';

const widgets = defaultDefinitionWidgets();

const apiDocsConfig = ApiBlueprint.make({
  name: 'config',
  params: defineParams =>
    defineParams({
      api: apiDocsConfigRef,
      deps: {},
      factory: () => ({
        getApiDefinitionWidget: api =>
          dataContractWidget(api) ??
          widgets.find(({ type }) => type === api.spec.type),
      }),
    }),
});

/** Shows data contracts on the tab *Definition* of their APIs. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [apiDocsConfig],
});
