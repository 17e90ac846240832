import { mockServices } from '@backstage/backend-test-utils';
import { FoundFieldPage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { describeSweeps } from '../__testUtils__/describeSweeps';
import { Decide } from '../__testUtils__/startPortal';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { FIELDS_TASK } from '../sweep/scheduleTasks';
import { DatabaseFieldStore } from './DatabaseFieldStore';

jest.setTimeout(60_000);

/** Reads only what the catalog shows to the caller. */
const readsOnCondition: Decide = ({ name }) =>
  name === 'catalog.entity.read'
    ? ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {},
      } as any)
    : { result: AuthorizeResult.ALLOW };

describeSweeps('Fields of contracts', swept => {
  const find = (query: string): Promise<FoundFieldPage> =>
    swept.get(`/fields?${query}`);
  const start = async (options: Parameters<typeof swept.start>[0] = {}) => {
    await swept.start(options);
    await swept.portal.run(FIELDS_TASK);
  };

  it('are found by how they begin, in any case, with the products that have them', async () => {
    await start();
    const { items, totalItems } = await find('query=LINE_num');
    expect(totalItems).toBe(items.length);
    expect(
      items.map(({ product, name, path }) => [product, name, path]),
    ).toEqual(
      expect.arrayContaining([
        [
          'dataproduct:default/order-line-items',
          'line_number',
          'order_line_items.line_number',
        ],
      ]),
    );
    expect(await find('query=ine_number')).toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it('of the same name tell what can be joined', async () => {
    await start();
    const { items } = await find('name=order_id');
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ name }) => name))).toEqual(
      new Set(['order_id']),
    );
    expect(
      items.find(({ contract }) => contract.includes('order-line-items')),
    ).toMatchObject({ key: true, type: 'string', classification: 'internal' });
  });

  it('are paged', async () => {
    await start();
    const all = await find('name=order_id');
    const page = await find('name=order_id&limit=1&offset=1');
    expect(page).toEqual({
      items: [all.items[1]],
      totalItems: all.totalItems,
    });
  });

  it('lead Explore to the product', async () => {
    await start();
    const { items } = await swept.get('/products?fullText=line_num');
    expect(items.map(({ entityRef }: any) => entityRef)).toContain(
      'dataproduct:default/order-line-items',
    );
  });

  it('wait while something else is more urgent', async () => {
    await swept.start();
    const fields = DatabaseFieldStore.create({
      database: swept.knex,
      logger: mockServices.logger.mock(),
    });
    expect(await fields.update({ mayGoOn: () => false })).toBe(0);
    expect((await find('name=order_id')).totalItems).toBe(0);
    expect(await fields.update()).toBeGreaterThan(0);
    expect((await find('name=order_id')).totalItems).toBeGreaterThan(0);
  });

  it('change with the contract', async () => {
    await start();
    swept.portal.catalog.change('api:default/order-line-items-v2', entity => ({
      ...entity,
      spec: {
        ...entity.spec,
        definition: String(entity.spec!.definition).replaceAll(
          'line_number',
          'line_position',
        ),
      },
    }));
    await swept.portal.sweep();
    await swept.portal.run(FIELDS_TASK);
    expect((await find('name=line_position')).totalItems).toBeGreaterThan(0);
    expect(
      (await find('name=line_number')).items.filter(({ contract }) =>
        contract.includes('order-line-items'),
      ),
    ).toEqual([]);
  });

  it('of products that the caller may not read are not there', async () => {
    await start({ decide: readsOnCondition });
    swept.portal.catalog.hidden = ({ metadata }, { principal }) =>
      (principal as { type: string }).type === 'user' &&
      metadata.name.startsWith('order-line-items');
    const found = async () =>
      (await find('query=line_number')).items.filter(({ contract }) =>
        contract.includes('order-line-items'),
      );
    expect(await found()).toEqual([]);
  });

  it('of contracts that the caller may not read are not there either', async () => {
    await start({ decide: readsOnCondition });
    swept.portal.catalog.hidden = ({ kind }, { principal }) =>
      (principal as { type: string }).type === 'user' && kind === 'API';
    expect((await find('query=line_number')).totalItems).toBe(0);
    const { items } = await swept.get('/products?fullText=line_num');
    expect(items).toEqual([]);
  });
});
