import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { relationsOf, testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import { contract, product } from './__testUtils__/provider';

jest.setTimeout(60_000);

const SHOP = 'dataproduct:default/shop';
const READER = 'dataproduct:default/reader';

eachDatabase(
  'files of open standards in a catalog',
  (databaseId, databases) => {
    const { start } = testCatalog(databaseId, databases);
    const machine = createMockDirectory();
    const dataMesh = {
      test: { files: [machine.resolve('**/*.{odcs,odps}.yaml')] },
    };
    /** A catalog over the files, which reads them at once and when it is told. */
    async function catalogWith(allow?: string[]) {
      const scheduler = mockServices.scheduler();
      const catalog = await start(
        {},
        {
          allow,
          catalog: { providers: { dataMesh } },
          features: [
            createServiceFactory({
              service: coreServices.scheduler,
              deps: {},
              factory: () => scheduler,
            }),
          ],
        },
      );
      const readAgain = () =>
        scheduler.triggerTask('data-mesh-standards:test:run');
      await readAgain();
      return { ...catalog, readAgain };
    }
    const reader = product({
      id: 'reader',
      inputPorts: '[{ name: in, version: 1.0.0, contractId: orders }]',
      outputPorts: '[]',
    });

    it('have relations, change and go', async () => {
      machine.setContent({
        'orders.odcs.yaml': contract(),
        'shop.odps.yaml': product(),
        'reader.odps.yaml': reader,
      });
      const catalog = await catalogWith();
      const read = await until(
        () => catalog.entity(READER),
        entity => relationsOf(entity).length === 4,
      );
      expect(relationsOf(read)).toEqual([
        'consumesApi api:default/orders-v1',
        `consumesDataFrom ${SHOP}`,
        'ownedBy group:default/sellers',
        'partOf domain:default/sales',
      ]);
      const api = await until(
        () => catalog.entity('api:default/orders-v1'),
        defined,
      );
      expect(api?.metadata.annotations).toMatchObject({
        'backstage.io/managed-by-location': `file:${machine.resolve(
          'orders.odcs.yaml',
        )}`,
      });

      machine.addContent({ 'shop.odps.yaml': product({ name: 'Shop' }) });
      await catalog.readAgain();
      const changed = await until(
        () => catalog.entity(SHOP),
        entity => entity?.metadata.title === 'Shop',
      );
      expect(changed?.spec?.definition).toBe(product({ name: 'Shop' }));

      // Broken, it stays; deleted, it goes.
      machine.setContent({
        'orders.odcs.yaml': 'a: [',
        'shop.odps.yaml': product({ name: 'Shop' }),
      });
      await catalog.readAgain();
      await until(
        () => catalog.entity(READER),
        entity => entity === undefined,
      );
      expect(await catalog.entity('api:default/orders-v1')).toBeDefined();
    });

    it('that break while the catalog is down stay', async () => {
      machine.setContent({
        'orders.odcs.yaml': contract(),
        'shop.odps.yaml': product(),
      });
      const before = await catalogWith();
      await until(() => before.entity('api:default/orders-v1'), defined);
      machine.setContent({
        'orders.odcs.yaml': 'a: [',
        'shop.odps.yaml': product({ name: 'Later' }),
      });
      const after = await catalogWith();
      await until(
        () => after.entity(SHOP),
        entity => entity?.metadata.title === 'Later',
      );
      expect(await after.entity('api:default/orders-v1')).toBeDefined();
    });

    it('do not need the rules that files of the catalog need', async () => {
      machine.setContent({ 'shop.odps.yaml': product({ outputPorts: '[]' }) });
      const catalog = await catalogWith(['Location']);
      expect(await until(() => catalog.entity(SHOP), defined)).toMatchObject({
        kind: 'DataProduct',
      });
    });

    it('are refused at the start with a clear sentence', async () => {
      await expect(
        start(
          {},
          { catalog: { providers: { dataMesh: { x: { files: 'a' } } } } },
        ),
      ).rejects.toThrow(
        /catalog\.providers\.dataMesh\.x\.files in the configuration is "a"; allowed: a list of paths/,
      );
    });
  },
);
