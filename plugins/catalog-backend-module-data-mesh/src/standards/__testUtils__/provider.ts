import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { StandardsProvider } from '../StandardsProvider';
import { StandardsProviderOptions } from '../StandardsProviderOptions';

const yaml = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

export const contract = (change: Record<string, string> = {}) =>
  yaml({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'orders',
    version: '1.0.0',
    status: 'active',
    team: '{ name: sellers }',
    ...change,
  });

export const product = (change: Record<string, string> = {}) =>
  yaml({
    apiVersion: 'v1.0.0',
    kind: 'DataProduct',
    id: 'shop',
    status: 'active',
    domain: 'sales',
    team: '{ name: sellers }',
    customProperties: '[{ property: type, value: aggregate }]',
    outputPorts: '[{ name: out, version: 1.0.0, contractId: orders }]',
    ...change,
  });

const addedBy = (mutation: EntityProviderMutation) =>
  mutation.type === 'full' ? mutation.entities : mutation.added;

/** A provider with a catalog that only remembers. */
export async function startProvider(
  options: Partial<StandardsProviderOptions>,
  reader: UrlReaderService = mockServices.urlReader.mock(),
) {
  const logger = mockServices.logger.mock();
  const mutations: EntityProviderMutation[] = [];
  const has = new Set<string>();
  const connection: EntityProviderConnection = {
    refresh: async () => {},
    applyMutation: async mutation => {
      mutations.push(mutation);
      if (mutation.type === 'full') has.clear();
      else {
        for (const one of mutation.removed) {
          has.delete((one as { entityRef: string }).entityRef);
        }
      }
      for (const { entity } of addedBy(mutation)) {
        has.add(stringifyEntityRef(entity));
      }
    },
  };
  const provider = new StandardsProvider(
    {
      id: 'test',
      files: [],
      urls: [],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      ...options,
    },
    { logger, reader, taskRunner: { run: async () => {} } },
  );
  await provider.connect(connection);
  return {
    provider,
    connection,
    mutations,
    /** Refs that the catalog has. */
    refs: () => [...has].sort(),
    /** Warnings about files since the last time. */
    warnings: () => {
      const lines = logger.warn.mock.calls.map(([line]) => String(line));
      logger.warn.mockClear();
      return lines;
    },
    /** The last entity of a name that the catalog was given. */
    last: (name: string) =>
      mutations
        .flatMap(addedBy)
        .map(({ entity }) => entity)
        .filter(({ metadata }) => metadata.name === name)
        .pop(),
  };
}
