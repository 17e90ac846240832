import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import catalogModuleDataMesh from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import { Knex } from 'knex';
import { freePort } from './freePort';
import { PushProvider } from './PushProvider';
import { quietLoggerFactory } from './quietLogger';

/** A backend with the catalog and our kind, as an adopter would run it. */
export interface RunningBackend {
  /** Of the backend, without a path. */
  url: string;
  /** The connections that the catalog itself uses. */
  knex: Knex;
  /** Where its entities come from. */
  provider: PushProvider;
  stop(): Promise<void>;
}

/** What a backend consists of besides the catalog. */
export interface BackendOptions {
  /** What stands below `backend.database` in the configuration. */
  database: JsonObject;
  features?: BackendFeature[];
  /** Beside `backend` and `catalog`. */
  config?: JsonObject;
  /** Of callers, by their subject. */
  tokens?: Record<string, string>;
}

function configOf(
  url: string,
  port: number,
  { config, database, tokens = {} }: BackendOptions,
) {
  return new ConfigReader({
    ...config,
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      auth: {
        dangerouslyDisableDefaultAuthPolicy: true,
        externalAccess: Object.entries(tokens).map(([subject, token]) => ({
          type: 'static',
          options: { token, subject },
        })),
      },
      database,
    },
    catalog: {
      // Nothing is processed twice while something else is measured.
      processingInterval: { hours: 24 },
    },
  });
}

/** Starts a backend on a database that is there already. */
export async function startBackend(
  options: BackendOptions,
): Promise<RunningBackend> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = new PushProvider();
  let knex: Knex | undefined;

  const backend = createBackend();
  backend.add(quietLoggerFactory);
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => configOf(url, port, options),
    }),
  );
  backend.add(catalogPlugin);
  backend.add(catalogModuleDataMesh);
  backend.add(
    createBackendModule({
      pluginId: 'catalog',
      moduleId: 'benchmarks',
      register(env) {
        env.registerInit({
          deps: {
            catalog: catalogProcessingExtensionPoint,
            // A module gets the same client as its plugin.
            db: coreServices.database,
          },
          async init({ catalog, db }) {
            catalog.addEntityProvider(provider);
            knex = await db.getClient();
          },
        });
      },
    }),
  );
  for (const feature of options.features ?? []) backend.add(feature);

  try {
    await backend.start();
  } catch (error) {
    await backend.stop();
    throw error;
  }
  return { url, knex: knex!, provider, stop: () => backend.stop() };
}
