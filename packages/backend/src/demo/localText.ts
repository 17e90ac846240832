import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  catalogProcessingExtensionPoint,
  PlaceholderResolverParams,
} from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import { readBeside } from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import { parseDocument } from 'yaml';
import { isDevelopment } from './development';

/** `$text: ./contracts/orders.odcs.yaml` in an entity. */
export function resolveText(
  params: PlaceholderResolverParams,
): Promise<string> {
  return readBeside(params, params.value);
}

/** `$yaml: ./parts/about.yaml` in an entity. */
export async function resolveYaml(
  params: PlaceholderResolverParams,
): Promise<JsonValue> {
  const document = parseDocument(await readBeside(params, params.value));
  const [error] = document.errors;
  if (error) throw new InputError(`${params.value}: ${error.message}`);
  return document.toJS({ maxAliasCount: 100 });
}

/**
 * Lets the examples keep contracts and parts of templates in files of their own,
 * as Backstage allows for a location on GitHub and the like, but not on disk,
 * where the examples are. Development only.
 */
export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-local-text',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ catalog, logger }) {
        if (!isDevelopment()) {
          logger.debug(
            'Local $text and $yaml are off: they need NODE_ENV=development',
          );
          return;
        }
        catalog.addPlaceholderResolver('text', resolveText);
        catalog.addPlaceholderResolver('yaml', resolveYaml);
      },
    });
  },
});
