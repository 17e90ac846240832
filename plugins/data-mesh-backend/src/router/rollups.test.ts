import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60 * 1000;

eachDatabase('The roll-up of checks', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;
  let get: (path: string) => any;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
    });
    await portal.sweep();
    // So that grace ends at different times: some products are known for longer,
    // and one of the checks was added only yesterday.
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * DAY).toISOString();
    const products = await knex('products').select('entity_ref');
    for (const [i, { entity_ref }] of products.entries()) {
      await knex('products')
        .where({ entity_ref })
        .update({ first_seen_at: daysAgo(3 + i) });
    }
    await knex('check_sightings').update({ first_seen_at: daysAgo(100) });
    await knex('check_sightings')
      .where({ check_id: 'qlt-02' })
      .update({ first_seen_at: daysAgo(1) });
    await portal.sweep();
    const call = portal.user('user:default/jdoe');
    get = path => call('get', path);
  });
  afterAll(() => portal.stop());

  /** All checks of the products of a filter. */
  const checksOf = async (filter: string) => {
    const { body } = await get(`/products?limit=100&${filter}`);
    const all = await Promise.all(
      body.items.map(async ({ entityRef }: any) => {
        const path = entityRef.replace('dataproduct:', '/products/');
        return (await get(path)).body.scorecards;
      }),
    );
    return all.flat();
  };

  it.each(['', 'domain=domain:default/customer'])(
    'tells when the first grace ends, and what stands in the way (%s)',
    async filter => {
      const scorecards: any[] = await checksOf(filter);
      const { items } = (await get(`/rollups/check?${filter}`)).body;
      const due: string[] = [];
      for (const row of items) {
        const own = scorecards.filter(
          ({ scorecard }) => scorecard === row.scorecard,
        );
        const ends = own
          .flatMap(({ checks }) => checks)
          .filter(({ id, dueUntil }: any) => id === row.check && dueUntil)
          .map(({ dueUntil }: any) => dueUntil)
          .sort();
        expect([row.check, row.nextDueUntil]).toEqual([
          row.check,
          ends[0] ?? null,
        ]);
        due.push(...ends.slice(0, 1));
        const inTheWay = own.filter(({ next }) =>
          next?.checks.includes(row.check),
        );
        expect([row.check, row.lifts, row.blocks]).toEqual([
          row.check,
          inTheWay.filter(({ next }) => next.checks.length === 1).length,
          inTheWay.filter(({ next }) => next.checks.length > 1).length,
        ]);
      }
      expect(new Set(due).size).toBeGreaterThan(1);
      expect(items.some((row: any) => row.blocks > 0)).toBe(true);
    },
  );

  it('has the words of the policy', async () => {
    const { items } = (await get('/rollups/check')).body;
    expect(items.find((row: any) => row.check === 'und-02')).toMatchObject({
      remediation: expect.stringContaining('Describe each field'),
      link: expect.stringContaining('#und-02'),
      fixedBy: 'steward',
      effort: 'hours',
    });
  });
});
