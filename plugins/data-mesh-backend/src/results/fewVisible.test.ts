import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { measureOnce } from '../__testUtils__/measureOnce';
import { applyMigrations } from '../database/applyMigrations';
import { DatabaseProductQueries } from './DatabaseProductQueries';
import { DatabaseRollupQueries } from './DatabaseRollupQueries';
import { ProductFilter } from './productFilters';

jest.setTimeout(60_000);

const MANY = 1100;
const ref = (i: number) => `dataproduct:default/copy-${i}`;
const few = { owner: ['group:default/few'] };

eachDatabase('A reader of many products', (databaseId, databases) => {
  let knex: Knex;
  // The even ones, and as many that are not there.
  const visible = Array.from({ length: MANY }, (_, i) => ref(2 * i));

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    await measureOnce(knex, MANY);
    const some = Array.from({ length: 10 }, (_, i) => ref(i));
    await knex('products')
      .whereIn('entity_ref', some)
      .update({ owner: few.owner[0] });
  });

  const list = (filter: ProductFilter, limit: number) =>
    DatabaseProductQueries.create({ database: knex }).list({
      filter,
      visible,
      consumers: visible,
      orderBy: 'title',
      limit,
    });
  const rollup = (filter: ProductFilter) =>
    DatabaseRollupQueries.create({ database: knex }).rollup(
      'owner',
      filter,
      visible,
    );

  it('gets only those of a filter that few fit', async () => {
    const { items, totalItems, nextCursor } = await list(few, 3);
    expect(totalItems).toBe(5);
    expect(nextCursor).toBeDefined();
    const all = (await list(few, 50)).items.map(({ entityRef }) => entityRef);
    expect(items.map(({ entityRef }) => entityRef)).toEqual(all.slice(0, 3));
    expect(all.sort()).toEqual([0, 2, 4, 6, 8].map(ref));
    expect(await rollup(few)).toMatchObject([
      { key: few.owner[0], products: 5 },
    ]);
  });

  it.each<[string, ProductFilter, number]>([
    ['that many fit', { lifecycle: ['production'] }, MANY / 2],
    ['that says nothing', {}, MANY / 2],
    ['that nothing fits', { owner: ['group:default/nobody'] }, 0],
  ])('gets only those of a filter %s', async (_what, filter, total) => {
    const { items, totalItems } = await list(filter, 1000);
    expect(totalItems).toBe(total);
    expect(items.filter(one => !visible.includes(one.entityRef))).toEqual([]);
    const counted = (await rollup(filter)).reduce(
      (sum, { products }) => sum + products,
      0,
    );
    expect(counted).toBe(total);
  });
});
