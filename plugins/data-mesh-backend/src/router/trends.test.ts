import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const jdoe = 'user:default/jdoe';
const outsider = 'user:default/outsider';
/** Product owner of two products, member of no group. */
const nrossi = 'user:default/nrossi';

const restricted = 'dataproduct:default/consent-preferences';
const open = 'dataproduct:default/customer-segments';
const sales = 'dataproduct:default/daily-revenue';

eachDatabase('Trends', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      decide: (permission, user) => ({
        result: (user === outsider && permission.name === 'catalog.entity.read'
          ? AuthorizeResult.CONDITIONAL
          : AuthorizeResult.ALLOW) as any,
      }),
      groups: { [jdoe]: ['group:default/customer-insights'] },
    });
    portal.catalog.hidden = (entity, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      entity.spec?.classification === 'restricted';
    await portal.sweep();
    // An experiment is bronze at most: each of them loses its gold.
    for (const ref of [restricted, open, sales]) {
      portal.catalog.change(ref, entity => ({
        ...entity,
        spec: { ...entity.spec, lifecycle: 'experimental' },
      }));
      await portal.sweep();
    }
  });
  afterAll(() => portal.stop());

  const trends = async (user: string, query = '') =>
    (await portal.user(user)('get', `/trends?${query}`)).body;
  const moved = async (user: string, query = '') => [
    ...new Set(
      (await trends(user, query)).transitions.map((one: any) => one.entityRef),
    ),
  ];

  it('has the latest changes of levels, newest first', async () => {
    const { transitions } = await trends(jdoe);
    expect(transitions[0]).toMatchObject({
      entityRef: sales,
      from: { level: 'gold', position: 2 },
      to: { level: 'bronze', position: 0 },
      cause: 'product',
    });
    expect(await moved(jdoe)).toEqual([sales, open, restricted]);
    const times = transitions.map((one: any) => one.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('keeps to the scope', async () => {
    expect(await moved(jdoe, 'domain=domain:default/customer')).toEqual([
      open,
      restricted,
    ]);
    expect(await moved(jdoe, 'owner=me')).toEqual([open, restricted]);
    expect(await moved(jdoe, 'owner=group:default/sales-analytics')).toEqual([
      sales,
    ]);
    // The parent of the group that owns them.
    expect(await moved(jdoe, 'owner=group:default/customer-domain')).toEqual([
      open,
      restricted,
    ]);
    expect(await moved(jdoe, 'domain=domain:default/nowhere')).toEqual([]);
  });

  it('tells nothing of what the caller may not read', async () => {
    expect(await moved(outsider)).toEqual([sales, open]);
    expect(await moved(outsider, 'domain=domain:default/customer')).toEqual([
      open,
    ]);
  });

  it('"me" is also who is named in spec.team', async () => {
    const { body } = await portal.user(nrossi)('get', '/products?owner=me');
    const mine: string[] = body.items.map((item: any) => item.entityRef);
    expect(mine).toContain(restricted);
    expect(mine.length).toBeGreaterThan(0);
    const { days, transitions } = await trends(nrossi, 'owner=me');
    for (const { levels } of days) {
      expect(Object.values<number>(levels).reduce((a, b) => a + b, 0)).toBe(
        mine.length,
      );
    }
    expect(days.length).toBeGreaterThan(0);
    expect(
      transitions.every(({ entityRef }: any) => mine.includes(entityRef)),
    ).toBe(true);
    expect(await moved(nrossi, 'owner=me')).toContain(restricted);
  });

  it('goes back as far as asked for, and not further than 20 changes', async () => {
    const [row] = await knex('transitions').where({ entity_ref: sales });
    const old = (days: number) =>
      new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    await knex('transitions').insert(
      Array.from({ length: 30 }, (_, i) => ({
        ...row,
        id: `old-${i}`,
        entity_ref: sales,
        at: old(40 + i),
      })),
    );
    const { transitions } = await trends(jdoe, 'days=30');
    expect(transitions.every((one: any) => one.at > old(30))).toBe(true);
    expect((await trends(jdoe, 'days=365')).transitions).toHaveLength(20);
  });

  it('forgets products that have left the catalog', async () => {
    portal.catalog.remove(sales);
    await portal.sweep();
    expect(await moved(jdoe)).toEqual([open, restricted]);
  });
});
