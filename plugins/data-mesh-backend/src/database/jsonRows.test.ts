import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { jsonRows, jsonValues } from './jsonRows';

jest.setTimeout(60_000);

eachDatabase('rows as one parameter', (databaseId, databases) => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('pets', table => {
      table.text('name').notNullable();
      table.integer('age').nullable();
    });
    await knex('pets').insert([
      { name: 'Rex', age: 3 },
      { name: "O'Malley", age: null },
      { name: '{"?"}', age: 7 },
    ]);
  });

  const columns = { name: 'text', age: 'integer' } as const;

  it('are a table to select from', async () => {
    const rows = [
      { name: 'plain', age: 1 },
      { name: 'quotes \' " ? ?? :name $1 \\', age: -2 },
      { name: 'Zürich 🐕', age: null },
      { name: null, age: 0 },
    ];
    expect(await knex.from(jsonRows(knex, 'given', columns, rows))).toEqual(
      rows,
    );
    expect(await knex.from(jsonRows(knex, 'given', columns, []))).toEqual([]);
  });

  it('are a table to join with', async () => {
    const given = jsonRows(knex, 'given', columns, [
      { name: 'Rex', age: 4 },
      { name: 'Fido', age: 5 },
    ]);
    expect(
      await knex('pets')
        .join(given, 'given.name', 'pets.name')
        .select({ name: 'pets.name', was: 'pets.age', is: 'given.age' }),
    ).toEqual([{ name: 'Rex', was: 3, is: 4 }]);
  });

  it('are values to compare with', async () => {
    const found = (names: string[]) =>
      knex('pets').whereIn('name', jsonValues(knex, names)).pluck('name');
    expect(await found(['Rex', "O'Malley", '{"?"}', 'Fido'])).toHaveLength(3);
    expect(await found(["O'Malley"])).toEqual(["O'Malley"]);
    expect(await found([])).toEqual([]);
  });

  it('may be more than a database has parameters', async () => {
    const rows = Array.from({ length: 70_000 }, (_, age) => ({
      name: `pet ${age}`,
      age,
    }));
    const [{ count }] = await knex
      .from(jsonRows(knex, 'given', columns, rows))
      .count({ count: '*' });
    expect(Number(count)).toBe(70_000);
  });
});
