import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { upsertRows } from './upsertRows';

jest.setTimeout(60_000);

const columns = { name: 'text', age: 'integer', weight: 'real' } as const;

eachDatabase('upsertRows', (databaseId, databases) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('pets', table => {
      table.text('name').primary();
      table.integer('age').nullable();
      table.double('weight').nullable();
    });
  });

  const upsert = (rows: Parameters<typeof upsertRows<typeof columns>>[4]) =>
    upsertRows(knex, 'pets', columns, ['name'], rows);
  const pets = () => knex('pets').orderBy('name');

  it('inserts what is new and replaces what is there', async () => {
    await upsert([
      { name: 'Fido', age: 3, weight: 1.5 },
      { name: 'Rex', age: 1, weight: null },
    ]);
    const odd = { name: '"?" ?? :name $1 \\ 🐕', age: null, weight: -0.25 };
    await upsert([{ name: 'Rex', age: 2, weight: 20 }, odd]);
    expect(await pets()).toEqual([
      odd,
      { name: 'Fido', age: 3, weight: 1.5 },
      { name: 'Rex', age: 2, weight: 20 },
    ]);
  });

  it('takes more rows than a statement has parameters', async () => {
    const rows = Array.from({ length: 40_000 }, (_, age) => ({
      name: `pet ${age}`,
      age,
      weight: age / 2,
    }));
    await upsert(rows);
    const [{ count, sum }] = await knex('pets')
      .count({ count: '*' })
      .sum({ sum: 'weight' });
    expect([Number(count), Number(sum)]).toEqual([40_000, 399_990_000]);
  });

  it('does nothing without rows', async () => {
    await upsert([]);
    expect(await pets()).toEqual([]);
  });
});
