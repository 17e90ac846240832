import { setTimeout as sleep } from 'node:timers/promises';
import { Knex } from 'knex';

const POLL_MS = 100;
const GIVE_UP_MS = 20 * 60_000;

export async function countRows(
  knex: Knex,
  table: string,
  refine: (query: Knex.QueryBuilder) => void = () => {},
): Promise<number> {
  const query = knex(table).count({ count: '*' });
  refine(query);
  const [{ count }] = await query;
  return Number(count);
}

/**
 * Waits until the catalog serves so many entities and has nothing left to do.
 * An entity leaves the queue after its rows in the search index are written.
 * Returns how many statements the waiting itself took.
 */
export async function waitUntilStitched(
  knex: Knex,
  entities: number,
): Promise<number> {
  const end = Date.now() + GIVE_UP_MS;
  let statements = 0;
  while (Date.now() < end) {
    statements += 1;
    if ((await countRows(knex, 'final_entities')) === entities) {
      statements += 1;
      if ((await countRows(knex, 'stitch_queue')) === 0) {
        return statements;
      }
    }
    await sleep(POLL_MS);
  }
  throw new Error(
    `The catalog had not stitched ${entities} entities after ${
      GIVE_UP_MS / 60_000
    } minutes`,
  );
}

/** @throws Error - when what the catalog stores is not what was to be measured */
export async function assertIngested(
  knex: Knex,
  entities: number,
): Promise<void> {
  const refused = await knex('refresh_state')
    .whereNotNull('errors')
    .whereNot('errors', '[]')
    .select('entity_ref', 'errors')
    .first();
  if (refused) {
    throw new Error(`${refused.entity_ref} was refused: ${refused.errors}`);
  }
  const stitched = await countRows(knex, 'final_entities', query =>
    query.whereNotNull('final_entity'),
  );
  const [{ count }] = await knex('search').countDistinct({
    count: 'entity_id',
  });
  if (stitched !== entities || Number(count) !== entities) {
    throw new Error(
      `${stitched} entities are stitched and ${count} are in the search index, not ${entities}`,
    );
  }
}
