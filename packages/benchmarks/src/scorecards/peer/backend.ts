import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import techInsights, {
  initializePersistenceContext,
} from '@backstage-community/plugin-tech-insights-backend';
import techInsightsJsonRules from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  techInsightsFactRetrieversExtensionPoint,
  techInsightsPersistenceContextExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import { JsonObject } from '@backstage/types';
import { startBackend } from '../../catalog/startBackend';
import { countStatements } from '../../databases/countStatements';
import { serveBackend } from '../process/serveBackend';
import { checks } from '../checks';
import { peerConfiguration } from './configuration';
import { factRetriever, retrieverId } from './factRetriever';

/** What the backend is started with. */
export type PeerSettings = {
  /** Of the database that holds the catalog. */
  database: JsonObject;
  firstRunSeconds: number;
};

serveBackend(async (settings, tell) => {
  const { database, firstRunSeconds } = settings as PeerSettings;
  let pluginStatements = () => 0;
  const module = createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'benchmarks',
    register(env) {
      env.registerInit({
        deps: {
          // A module gets the same client as its plugin.
          db: coreServices.database,
          logger: coreServices.logger,
          persistence: techInsightsPersistenceContextExtensionPoint,
          retrievers: techInsightsFactRetrieversExtensionPoint,
        },
        async init({ db, logger, persistence, retrievers }) {
          const knex = await db.getClient();
          // The scheduler looks for tasks in the same database.
          pluginStatements = countStatements(
            knex,
            sql => !sql.includes('backstage_backend_tasks__'),
          );
          const context = await initializePersistenceContext(db, { logger });
          const store = context.techInsightsStore;
          const insertFacts = store.insertFacts.bind(store);
          store.insertFacts = async options => {
            await insertFacts(options);
            tell('facts stored');
          };
          persistence.setPersistenceContext(context);
          retrievers.addFactRetrievers({
            [retrieverId]: {
              ...factRetriever,
              handler(context_) {
                tell('facts begun');
                return factRetriever.handler(context_);
              },
            },
          });
        },
      });
    },
  });
  const backend = await startBackend({
    database,
    features: [techInsights, techInsightsJsonRules, module],
    config: peerConfiguration(checks, firstRunSeconds),
  });
  const catalogStatements = countStatements(backend.knex, sql =>
    sql.includes('final_entities'),
  );
  return {
    backend,
    statements: () => ({
      plugin: pluginStatements(),
      catalog: catalogStatements(),
    }),
  };
});
