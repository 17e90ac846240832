import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { insertRows } from './insertRows';

jest.setTimeout(60_000);

const columns = { name: 'text', age: 'integer' } as const;

eachDatabase('insertRows', (databaseId, databases) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('pets', table => {
      table.text('name').primary();
      table.integer('age').nullable();
    });
  });

  const pets = () => knex('pets').orderBy('name');

  it('inserts more rows than a statement has parameters', async () => {
    const statements = new Array<string>();
    knex.on('query', ({ sql }) => statements.push(sql));
    const rows = Array.from({ length: 70_000 }, (_, age) => ({
      name: `pet ${age}`,
      age,
    }));
    await insertRows(knex, 'pets', columns, rows);
    expect(statements.length).toBeLessThan(10);
    const [{ count }] = await knex('pets').count({ count: '*' });
    expect(Number(count)).toBe(70_000);
  });

  it('does nothing without rows', async () => {
    await insertRows(knex, 'pets', columns, []);
    expect(await pets()).toEqual([]);
  });

  it('leaves out what is there only if told so', async () => {
    await insertRows(knex, 'pets', columns, [{ name: 'Rex', age: 1 }]);
    const more = [
      { name: 'Rex', age: 2 },
      { name: 'Fido', age: null },
      { name: 'Fido', age: 3 },
    ];
    await expect(insertRows(knex, 'pets', columns, more)).rejects.toThrow(
      /unique/i,
    );
    await insertRows(knex, 'pets', columns, more, { skipExisting: true });
    expect(await pets()).toEqual([
      { name: 'Fido', age: null },
      { name: 'Rex', age: 1 },
    ]);
  });
});
