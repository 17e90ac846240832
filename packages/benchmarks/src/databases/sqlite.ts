import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory from 'knex';
import { Database } from './Database';

/** SQLite as the portal uses it: one file for each plugin. */
export async function sqlite(): Promise<Database> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const [{ version }] = await knex.raw('select sqlite_version() as version');
  await knex.destroy();
  return {
    id: 'sqlite',
    title: `SQLite ${version}`,
    async create() {
      const directory = await mkdtemp(join(tmpdir(), 'data-mesh-bench-'));
      return {
        config: { client: 'better-sqlite3', connection: { directory } },
        remove: () => rm(directory, { recursive: true, force: true }),
      };
    },
  };
}
