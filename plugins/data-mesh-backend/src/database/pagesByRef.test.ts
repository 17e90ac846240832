import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { pagesByRef } from './pagesByRef';

jest.setTimeout(60_000);

eachDatabase('pagesByRef', (databaseId, databases) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('pets', table => {
      table.text('entity_ref').primary();
      table.integer('age');
    });
  });

  const pages = async (query: Knex.QueryBuilder, pageSize: number) => {
    const found: string[][] = [];
    for await (const page of pagesByRef(query, pageSize)) {
      found.push(page.map(row => row.entity_ref));
    }
    return found;
  };

  it('gives each row once, in order', async () => {
    await knex('pets').insert(
      ['cat', 'ape', 'dog', 'bee'].map((name, age) => ({
        entity_ref: `pet:${name}`,
        age,
      })),
    );
    const query = knex('pets').select('entity_ref');
    expect(await pages(query, 3)).toEqual([
      ['pet:ape', 'pet:bee', 'pet:cat'],
      ['pet:dog'],
    ]);
    expect(await pages(query, 2)).toEqual([
      ['pet:ape', 'pet:bee'],
      ['pet:cat', 'pet:dog'],
      [],
    ]);
    expect(await pages(query.clone().where('age', '>', 1), 3)).toEqual([
      ['pet:bee', 'pet:dog'],
    ]);
  });

  it('gives one empty page when there is nothing', async () => {
    expect(await pages(knex('pets').select('entity_ref'), 3)).toEqual([[]]);
  });
});
