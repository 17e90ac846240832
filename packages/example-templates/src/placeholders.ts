import { createBackendModule } from '@backstage/backend-plugin-api';
import { readBeside } from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { parse } from 'yaml';

/** `$text` and `$yaml` for entities on disk, where the examples are. */
export const placeholders = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'placeholders-on-disk',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addPlaceholderResolver('text', params =>
          readBeside(params, params.value),
        );
        catalog.addPlaceholderResolver('yaml', async params =>
          parse(await readBeside(params, params.value)),
        );
      },
    });
  },
});
