import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { applyMigrations } from './applyMigrations';

const supported = ['better-sqlite3', 'sqlite3', 'pg'];

/**
 * Opens the plugin's database and brings it up to date.
 *
 * @throws Error - when it is neither PostgreSQL nor SQLite
 */
export async function openDatabase(service: DatabaseService): Promise<Knex> {
  const database = await service.getClient();
  const client = String(database.client.config.client);
  if (!supported.includes(client)) {
    throw new Error(
      `The data-mesh plugin runs on PostgreSQL and SQLite, not on ${client}; set backend.database.client to pg`,
    );
  }
  if (!service.migrations?.skip) await applyMigrations(database);
  return database;
}
