import { eachDatabase } from './eachDatabase';

const seen = new Array<string>();

eachDatabase('eachDatabase', (databaseId, databases) => {
  it('gives an empty database of the kind that it names', async () => {
    const knex = await databases.init(databaseId);
    seen.push(databaseId);
    await knex.schema.createTable('pets', table => table.string('name'));
    await knex('pets').insert({ name: 'Rex' });
    expect(await knex('pets').select()).toEqual([{ name: 'Rex' }]);
    expect(knex.client.config.client).toBe(
      databaseId === 'SQLITE_3' ? 'better-sqlite3' : 'pg',
    );
  });

  it('gives another one each time', async () => {
    const knex = await databases.init(databaseId);
    expect(await knex.schema.hasTable('pets')).toBe(false);
  });
});

describe('eachDatabase', () => {
  it('always includes SQLite', () => {
    expect(seen).toContain('SQLITE_3');
  });
});
