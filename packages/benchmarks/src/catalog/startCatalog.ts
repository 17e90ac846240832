import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
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
import { Database } from '../databases/Database';
import { PushProvider } from './PushProvider';
import { quietLoggerFactory } from './quietLogger';

/** A catalog backend with our kind, as an adopter would run it. */
export interface RunningCatalog {
  /** Of the catalog's REST API. */
  baseUrl: string;
  /** The connections that the catalog itself uses. */
  knex: Knex;
  /** SQL statements that went through them so far. */
  statements(): number;
  /** Where its entities come from. */
  provider: PushProvider;
  /** Stops the backend and removes its database. */
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function configOf(url: string, port: number, database: JsonObject) {
  return new ConfigReader({
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      auth: { dangerouslyDisableDefaultAuthPolicy: true },
      database,
    },
    catalog: {
      // Nothing is processed twice while something else is measured.
      processingInterval: { hours: 24 },
    },
  });
}

/** Starts a catalog on an empty database. */
export async function startCatalog(
  database: Database,
): Promise<RunningCatalog> {
  const fresh = await database.create();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = new PushProvider();
  let knex: Knex | undefined;
  let statements = 0;

  const backend = createBackend();
  backend.add(quietLoggerFactory);
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => configOf(url, port, fresh.config),
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
            knex.on('query', () => {
              statements += 1;
            });
          },
        });
      },
    }),
  );

  const stop = async () => {
    await backend.stop();
    await fresh.remove();
  };
  try {
    await backend.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    baseUrl: `${url}/api/catalog`,
    knex: knex!,
    statements: () => statements,
    provider,
    stop,
  };
}
