import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { DIRECTORY_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { rmSync, symlinkSync } from 'node:fs';
import { testCatalog, TestCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import { productYaml } from '../__testUtils__/yaml';

jest.setTimeout(60_000);

const ref = (name: string) => `dataproduct:web/${name}`;
const repository = (name: string, change = {}) => ({
  'catalog-info.yaml': productYaml(change, name),
});

eachDatabase('repositories in a directory', (databaseId, databases) => {
  const { start } = testCatalog(databaseId, databases);
  const machine = createMockDirectory();
  const root = machine.resolve('repositories');

  /** A catalog over the directory, and how a template tells it of a repository. */
  async function startOver(directory = root) {
    const events = mockServices.events();
    const catalog = await start(
      {},
      {
        config: {
          dataMesh: { publish: { directory: { root: directory } } },
        },
        features: [
          createServiceFactory({
            service: eventsServiceRef,
            deps: {},
            factory: () => events,
          }),
        ],
      },
    );
    return {
      catalog,
      publish: (name: string) =>
        events.publish({
          topic: DIRECTORY_TOPIC,
          eventPayload: { repository: name },
        }),
    };
  }

  const has = (catalog: TestCatalog, name: string) =>
    until(() => catalog.entity(ref(name)), defined);
  const lacks = (catalog: TestCatalog, name: string) =>
    until(
      () => catalog.entity(ref(name)),
      entity => entity === undefined,
    );

  it('are taken at the start, but not links and what is in the making', async () => {
    machine.setContent({
      elsewhere: repository('linked'),
      repositories: {
        orders: repository('orders'),
        '.orders-x1': repository('draft'),
        'no-catalog-file': { 'README.md': '' },
        'catalog-info.yaml': productYaml({}, 'no-folder'),
      },
    });
    symlinkSync(machine.resolve('elsewhere'), `${root}/linked`);
    const { catalog, publish } = await startOver();
    await has(catalog, 'orders');
    // Not by an event either.
    for (const name of ['linked', '.orders-x1', '../elsewhere']) {
      await publish(name);
    }
    machine.addContent({ repositories: { last: repository('last') } });
    await publish('last');
    await has(catalog, 'last');
    for (const name of ['linked', 'draft', 'no-folder']) {
      expect(await catalog.entity(ref(name))).toBeUndefined();
    }
  });

  it('are taken when they are published, and read again the next time', async () => {
    machine.setContent({});
    const { catalog, publish } = await startOver();
    machine.addContent({ repositories: { orders: repository('orders') } });
    await publish('orders');
    const first = await has(catalog, 'orders');
    await publish('orders');

    machine.addContent({
      repositories: { orders: repository('orders', { version: '2.0.0' }) },
    });
    await publish('orders');
    const second = await until(
      () => catalog.entity(ref('orders')),
      entity => entity?.spec?.version === '2.0.0',
    );
    expect(second?.metadata.uid).toBe(first?.metadata.uid);
    const credentials = await mockServices.auth().getOwnServiceCredentials();
    const { items } = await catalog.service.getEntities(
      { filter: { kind: 'Location' } },
      { credentials },
    );
    expect(items.map(({ spec }) => spec?.target)).toEqual([
      `${root}/orders/catalog-info.yaml`,
    ]);
  });

  it('go when they are deleted, at the next start', async () => {
    machine.setContent({
      repositories: {
        orders: repository('orders'),
        visits: repository('visits'),
      },
    });
    const { catalog } = await startOver();
    await has(catalog, 'orders');
    await has(catalog, 'visits');
    rmSync(`${root}/visits`, { recursive: true });
    const { catalog: later } = await startOver();
    await lacks(later, 'visits');
    expect(await later.entity(ref('orders'))).toBeDefined();
  });

  it.each([
    ['is missing', {}],
    ['cannot be read', { repositories: 'a file in its place' }],
  ])('stay when the directory %s', async (_, content) => {
    machine.setContent({ repositories: { orders: repository('orders') } });
    const { catalog } = await startOver();
    await has(catalog, 'orders');
    machine.setContent(content);
    const { catalog: later, publish } = await startOver();
    // The start is over when a later repository has come.
    machine.setContent({ repositories: { visits: repository('visits') } });
    await publish('visits');
    await has(later, 'visits');
    expect(await later.entity(ref('orders'))).toBeDefined();
  });
});
