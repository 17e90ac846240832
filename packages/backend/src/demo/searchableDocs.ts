import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { callPlugin } from './callPlugin';

export interface SearchableDocsOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
}

/**
 * Backstage builds a documentation site when somebody first opens it, and
 * indexes it some minutes later; until then a search in it is an error. Contracts
 * are indexed when the examples have arrived, too. A demo
 * is looked at in its first minutes, so this does both at once.
 */
export async function makeDocsSearchable(
  options: SearchableDocsOptions,
): Promise<void> {
  const { catalog, auth, logger } = options;
  const { items } = await catalog.queryEntities(
    {
      query: {
        'metadata.annotations.backstage.io/techdocs-ref': { $exists: true },
      },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for (const entityRef of items.map(item => stringifyEntityRef(item))) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const response = await callPlugin(
      options,
      'techdocs',
      `/sync/${namespace}/${kind}/${name}`,
    );
    // It streams the log of the build and ends with an event.
    const events = await response.text();
    if (events.includes('event: error')) {
      logger.warn(`The documentation of ${entityRef} could not be built`);
    }
  }
  await startIndexing(options, 'software_catalog');
  await startIndexing(options, 'techdocs');
  await startIndexing(options, 'data_contract');
}

async function startIndexing(options: SearchableDocsOptions, index: string) {
  const path = `/.backstage/scheduler/v1/tasks/search_index_${index}/trigger`;
  for (let attempt = 0; attempt < 10; attempt++) {
    // It refuses while the index is being built, then from what was there before.
    if ((await callPlugin(options, 'search', path, 'POST')).ok) {
      return;
    }
    await sleep(1000);
  }
  options.logger.warn(`The search index ${index} could not be rebuilt`);
}
