import { createServiceFactory } from '@backstage/backend-plugin-api';
// This is a backend of its own, only not a package.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import dataMesh from '@backstage-data-mesh/plugin-data-mesh-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { startBackend } from '../catalog/startBackend';
import { ownConfiguration } from '../scorecards/ours/configuration';
import { readersPermissions, readerTokens } from '../scorecards/ours/readers';
import { serveBackend } from '../scorecards/process/serveBackend';
import { createStandInCatalog } from '../scorecards/standIn/standInCatalog';
import { sender } from './postSignals';

/** What the backend is started with. */
export type SignalSettings = {
  database: JsonObject;
  /** In the stand-in for the catalog. */
  products: number;
};

/** Nothing in the stand-in has annotations, so nobody has to look for them. */
const withoutAnnotations = (service: CatalogService): CatalogService => ({
  ...service,
  queryEntities: async (request, options) =>
    JSON.stringify(request ?? {}).includes('metadata.annotations.')
      ? { items: [], totalItems: 0, pageInfo: {} }
      : service.queryEntities(request, options),
});

serveBackend(async settings => {
  const { database, products } = settings as SignalSettings;
  const { dataMesh: own } = ownConfiguration({
    policies: 'shipped',
    firstSweepSeconds: 1,
    readAll: false,
  });
  const { service } = createStandInCatalog(products);
  const backend = await startBackend({
    database,
    features: [
      dataMesh,
      readersPermissions,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => withoutAnnotations(service),
      }),
    ],
    config: {
      dataMesh: {
        ...(own as JsonObject),
        // There is no plugin that could send them.
        notifications: {
          'at-risk': false,
          'level-lost': false,
          'critical-failing': false,
          'upstream-failing': false,
        },
        signals: {
          senders: [
            {
              subject: `external:${sender.subject}`,
              products: ['dataproduct:*'],
            },
          ],
          limits: { requestsPerMinute: 100_000 },
        },
      },
    },
    tokens: { ...readerTokens, [sender.subject]: sender.token },
  });
  return { backend, statements: () => ({ plugin: 0, catalog: 0 }) };
});
