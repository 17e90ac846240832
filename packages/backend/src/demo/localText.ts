import {
  coreServices,
  createBackendModule,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  catalogProcessingExtensionPoint,
  PlaceholderResolverParams,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { isDevelopment } from './development';

/**
 * `$text: ./contracts/orders.odcs.yaml` in an entity, as Backstage resolves it
 * for a location on GitHub and the like, but also for a file on disk, where the
 * example meshes are. On disk it reads only what is below the entity's folder.
 */
export async function resolveText(
  params: PlaceholderResolverParams,
): Promise<string> {
  const { key, value, baseUrl, read, resolveUrl, emit } = params;
  if (typeof value !== 'string') {
    throw new InputError(
      `Placeholder $${key} needs a relative path or a URL, it got ${JSON.stringify(
        value,
      )}`,
    );
  }
  if (!isAbsolute(baseUrl) || /^https?:/.test(value)) {
    const url = resolveUrl(value, baseUrl);
    emit(processingResult.refresh(`url:${url}`));
    return (await read(url)).toString('utf8');
  }
  const file = resolveSafeChildPath(dirname(baseUrl), value);
  emit(processingResult.refresh(`file:${file}`));
  return readFile(file, 'utf8');
}

/** Lets the examples keep their contracts in files of their own. Development only. */
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
          logger.debug('Local $text is off: it needs NODE_ENV=development');
          return;
        }
        catalog.addPlaceholderResolver('text', resolveText);
      },
    });
  },
});
