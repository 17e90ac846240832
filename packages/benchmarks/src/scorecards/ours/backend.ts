import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
// This is a backend of its own, only not a package.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import dataMesh from '@backstage-data-mesh/plugin-data-mesh-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { CATALOG_CHANGES_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { Knex } from 'knex';
import { startBackend } from '../../catalog/startBackend';
import { countStatements } from '../../databases/countStatements';
import { serveBackend } from '../process/serveBackend';
import { changeProducts } from './changeProducts';
import { ownConfiguration, Policies } from './configuration';
import { emptyTables } from './emptyTables';
import { fillHistory } from './fillHistory';
import { readersPermissions, readerTokens } from './readers';
import { standInWithScorecard } from './standInWithScorecard';
import { onSweeps } from './sweepMoments';

/** What the backend is started with. */
export type OwnSettings = {
  /** Of the database that holds the catalog. */
  database: JsonObject;
  firstSweepSeconds: number;
  policies: Policies;
  /** Whether each sweep reads the whole catalog. */
  readAll: boolean;
  /** So many products come from the stand-in, not from the catalog. */
  standIn?: number;
};

serveBackend(async (settings, tell) => {
  const { database, standIn, ...ours } = settings as OwnSettings;
  let knex: Knex | undefined;
  let events: EventsService | undefined;
  let pluginStatements = () => 0;
  const module = createBackendModule({
    pluginId: 'data-mesh',
    moduleId: 'benchmarks',
    register(env) {
      env.registerInit({
        // A module gets the same client as its plugin.
        deps: { db: coreServices.database, bus: eventsServiceRef },
        async init({ db, bus }) {
          events = bus;
          knex = await db.getClient();
          // The scheduler looks for tasks in the same database.
          pluginStatements = countStatements(
            knex,
            sql => !sql.includes('backstage_backend_tasks__'),
          );
          onSweeps(knex, tell);
        },
      });
    },
  });
  const standing = standIn ? standInWithScorecard(standIn) : undefined;
  const backend = await startBackend({
    database,
    features: [
      dataMesh,
      module,
      readersPermissions,
      ...(standing
        ? [
            createServiceFactory({
              service: catalogServiceRef,
              deps: {},
              factory: () => standing.service,
            }),
          ]
        : []),
    ],
    config: ownConfiguration(ours),
    tokens: readerTokens,
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
    orders: {
      'change products': async () => {
        if (standing) {
          standing.change();
          return;
        }
        const entityRefs = await changeProducts(backend.knex);
        // As the catalog's processor does. It may be lost, here it is not.
        await events!.publish({
          topic: CATALOG_CHANGES_TOPIC,
          eventPayload: { entityRefs },
        });
      },
      'empty tables': () => emptyTables(knex!),
      'fill 30 days': () => fillHistory(knex!, 30),
      'fill 365 days': () => fillHistory(knex!, 365),
    },
  };
});
