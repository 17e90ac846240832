import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { catalogModuleDataMesh } from './module';

jest.setTimeout(60_000);

const PRODUCT = 'dataproduct:web/orders';

const productYaml = (change: Record<string, string> = {}) => {
  const spec: Record<string, string> = {
    type: 'source-aligned',
    lifecycle: 'production',
    owner: 'group:default/web',
    domain: 'domain:default/shop',
    ...change,
  };
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: orders, namespace: web }
spec:
${Object.entries(spec)
  .map(([key, value]) => `  ${key}: ${value}`)
  .join('\n')}
  outputs: [{ name: orders, type: table, contract: orders-v1 }]
`;
};

const neighboursYaml = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: web }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: shop }
spec: { owner: web }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-v1, namespace: web }
spec:
  type: data-contract
  lifecycle: production
  owner: group:default/web
  definition: |
    apiVersion: v3.1.0
    kind: DataContract
`;

/** Hands out the services that the tests look through. */
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

async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Still ${JSON.stringify(value)} after 30 seconds`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

const defined = (entity: Entity | undefined) => entity !== undefined;

eachDatabase('the catalog with DataProduct', (databaseId, databases) => {
  const files = createMockDirectory();
  let knex: Knex;
  let backend: TestBackend | undefined;

  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
  });

  async function start(
    contents: Record<string, string>,
    allow = ['DataProduct', 'Group', 'Domain', 'API', 'Location'],
  ) {
    files.setContent(contents);
    knex = await databases.init(databaseId);
    const services: { catalog?: CatalogService } = {};
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleDataMesh,
        probe(services),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow }],
              locations: Object.keys(contents).map(name => ({
                type: 'file',
                target: files.resolve(name),
              })),
            },
          },
        }),
      ],
    });
    const credentials = await mockServices.auth().getOwnServiceCredentials();
    return {
      entity: (ref: string) =>
        services.catalog!.getEntityByRef(ref, { credentials }),
      /** What the catalog says is wrong with an entity, as the portal shows it. */
      errors: async (ref: string): Promise<string> => {
        const row = await knex('refresh_state')
          .where('entity_ref', ref)
          .first('errors');
        return row?.errors ?? '';
      },
      locationRef: async () => {
        const row = await knex('refresh_state')
          .where('entity_ref', 'like', 'location:%')
          .first('entity_ref');
        return row.entity_ref as string;
      },
    };
  }

  const relations = (entity: Entity | undefined) =>
    (entity?.relations ?? [])
      .map(({ type, targetRef }) => `${type} ${targetRef}`)
      .sort();

  it('takes products and contracts, related in both directions', async () => {
    const catalog = await start({
      'product.yaml': productYaml(),
      'neighbours.yaml': neighboursYaml,
    });
    const product = await until(() => catalog.entity(PRODUCT), defined);
    expect(relations(product)).toEqual([
      'ownedBy group:default/web',
      'partOf domain:default/shop',
      'providesApi api:web/orders-v1',
    ]);
    const reverse: Record<string, string> = {
      'group:default/web': `ownerOf ${PRODUCT}`,
      'domain:default/shop': `hasPart ${PRODUCT}`,
      'api:web/orders-v1': `apiProvidedBy ${PRODUCT}`,
    };
    for (const [ref, relation] of Object.entries(reverse)) {
      const neighbour = await until(
        () => catalog.entity(ref),
        entity => relations(entity).includes(relation),
      );
      expect(stringifyEntityRef(neighbour!)).toBe(ref);
    }
  });

  it('refuses one invalid product, and only that one', async () => {
    const catalog = await start({
      'product.yaml': `${productYaml({
        lifecycle: 'prod',
      })}---${neighboursYaml}`,
    });
    await until(() => catalog.entity('api:web/orders-v1'), defined);
    const errors = await until(
      () => catalog.errors(PRODUCT),
      text => text.includes('refused'),
    );
    expect(JSON.parse(errors)[0].message).toContain(
      'dataproduct:web/orders is refused: spec.lifecycle "prod" is unknown; allowed: experimental, production, deprecated, retired',
    );
    expect(await catalog.entity(PRODUCT)).toBeUndefined();
  });

  it.each([
    [
      'a lifecycle that is not known',
      productYaml({ lifecycle: 'prod' }),
      'spec.lifecycle',
    ],
    [
      'more than 256 KiB',
      productYaml({ purpose: 'x'.repeat(1024 * 1024) }),
      '1,025 KiB; allowed: at most 256 KiB',
    ],
    [
      'a version of the kind that does not exist',
      productYaml().replace('v1alpha1', 'v9'),
      'apiVersion "data-mesh/v9" is unknown; allowed: data-mesh/v1alpha1',
    ],
  ])(
    'keeps what was stored when a file gets %s',
    async (_what, yaml, message) => {
      const catalog = await start({ 'product.yaml': productYaml() });
      await until(() => catalog.entity(PRODUCT), defined);

      files.addContent({ 'product.yaml': yaml });
      await until(
        () => catalog.errors(PRODUCT),
        text => text.includes(message.replaceAll('"', '\\"')),
      );
      expect((await catalog.entity(PRODUCT))?.spec?.lifecycle).toBe(
        'production',
      );
    },
  );

  it('keeps what was stored when a file is no YAML any more', async () => {
    const catalog = await start({ 'product.yaml': productYaml() });
    await until(() => catalog.entity(PRODUCT), defined);

    files.addContent({ 'product.yaml': 'kind: [DataProduct' });
    const location = await catalog.locationRef();
    await until(
      () => catalog.errors(location),
      text => text.includes('YAML error'),
    );
    expect(await catalog.entity(PRODUCT)).toBeDefined();
  });

  it('says so at the location when catalog.rules lack DataProduct', async () => {
    const catalog = await start({ 'product.yaml': productYaml() }, [
      'Component',
      'Location',
    ]);
    const location = await until(
      () => catalog.locationRef().catch(() => undefined),
      ref => ref !== undefined,
    );
    await until(
      () => catalog.errors(location!),
      text => text.includes('is not of an allowed kind'),
    );
    expect(await catalog.entity(PRODUCT)).toBeUndefined();
  });
});
