import { Knex } from 'knex';

/** Whether it is PostgreSQL; the only other database of the suite is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.dialect === 'postgresql';
}
