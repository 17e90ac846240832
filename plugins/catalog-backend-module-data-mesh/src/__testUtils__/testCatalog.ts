import { Entity } from '@backstage/catalog-model';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { renameSync } from 'node:fs';
import { catalogModuleDataMesh } from '../module';

/** A real catalog that reads files. */
export interface TestCatalog {
  service: CatalogService;
  entity(ref: string): Promise<Entity | undefined>;
  /** What the catalog says is wrong with an entity, as the portal shows it. */
  errors(ref: string): Promise<string>;
  locationRef(): Promise<string>;
}

export interface TestCatalogOptions {
  allow?: string[];
  features?: BackendFeature[];
  /** Beside that of the catalog. */
  config?: JsonObject;
  /** Under `catalog`. */
  catalog?: JsonObject;
}

/** Hands out the service that the tests look through. */
function probe(services: { catalog?: CatalogService }) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'probe',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogServiceRef, logger: coreServices.logger },
        async init({ catalog }) {
          services.catalog = catalog;
        },
      });
    },
  });
}

/** For the body of `eachDatabase`: how to start a catalog with our module. */
export function testCatalog(
  databaseId: TestDatabaseId,
  databases: TestDatabases,
) {
  const files = createMockDirectory();
  let backend: TestBackend | undefined;
  let knex: Knex | undefined;

  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
    knex = undefined;
  });

  /** The second time in a test, the catalog starts again with what it had. */
  async function start(
    contents: Record<string, string>,
    options: TestCatalogOptions = {},
  ): Promise<TestCatalog> {
    const allow = options.allow ?? [
      'DataProduct',
      'Scorecard',
      'Group',
      'Domain',
      'API',
      'Location',
    ];
    files.setContent(contents);
    await backend?.stop();
    const database = knex ?? (await databases.init(databaseId));
    knex = database;
    const services: { catalog?: CatalogService } = {};
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleDataMesh,
        probe(services),
        mockServices.database.factory({ knex: database }),
        mockServices.rootConfig.factory({
          data: {
            ...options.config,
            catalog: {
              ...options.catalog,
              processingInterval: { seconds: 1 },
              rules: [{ allow }],
              locations: Object.keys(contents).map(name => ({
                type: 'file',
                target: files.resolve(name),
              })),
            },
          },
        }),
        ...(options.features ?? []),
      ],
    });
    const credentials = await mockServices.auth().getOwnServiceCredentials();
    return {
      service: services.catalog!,
      entity: ref => services.catalog!.getEntityByRef(ref, { credentials }),
      errors: async ref => {
        const row = await database('refresh_state')
          .where('entity_ref', ref)
          .first('errors');
        return row?.errors ?? '';
      },
      locationRef: async () => {
        const row = await database('refresh_state')
          .where('entity_ref', 'like', 'location:%')
          .first('entity_ref');
        return row.entity_ref as string;
      },
    };
  }

  /**
   * Changes files at once. A catalog that reads while one is written would see
   * the new content cut off at the old length, which can be valid as well.
   */
  function change(contents: Record<string, string>) {
    for (const [name, content] of Object.entries(contents)) {
      const draft = `${name}.draft`;
      files.addContent({ [draft]: content });
      renameSync(files.resolve(draft), files.resolve(name));
    }
  }

  return { files, start, change };
}

/** Types and targets of an entity's relations. */
export function relationsOf(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .map(({ type, targetRef }) => `${type} ${targetRef}`)
    .sort();
}
