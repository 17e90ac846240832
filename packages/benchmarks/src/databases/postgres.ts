import { randomBytes } from 'node:crypto';
import knexFactory, { Knex } from 'knex';
import { Database } from './Database';

/**
 * The connection string of the newest PostgreSQL that the environment names,
 * with the variables that Backstage's own test utilities read.
 */
export function findPostgres(env: NodeJS.ProcessEnv): string | undefined {
  return Object.entries(env)
    .flatMap(([name, value]) => {
      const match =
        /^BACKSTAGE_TEST_DATABASE_POSTGRES(\d+)_CONNECTION_STRING$/.exec(name);
      return match && value ? [{ version: Number(match[1]), value }] : [];
    })
    .sort((a, b) => b.version - a.version)[0]?.value;
}

/** A PostgreSQL server: one database for each plugin, as by default. */
export async function postgres(connection: string): Promise<Database> {
  const version = await asAdmin(connection, async knex => {
    const { rows } = await knex.raw('show server_version');
    return /^[\d.]+/.exec(rows[0].server_version)?.[0];
  });
  return {
    id: 'postgres',
    title: `PostgreSQL ${version}`,
    async create() {
      const prefix = `data_mesh_bench_${randomBytes(4).toString('hex')}_`;
      return {
        config: { client: 'pg', connection, prefix },
        remove: () => asAdmin(connection, knex => dropAll(knex, prefix)),
      };
    },
  };
}

async function asAdmin<T>(
  connection: string,
  use: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = knexFactory({ client: 'pg', connection });
  try {
    return await use(knex);
  } finally {
    await knex.destroy();
  }
}

async function dropAll(knex: Knex, prefix: string) {
  const names: string[] = await knex('pg_database')
    .where('datname', 'like', `${prefix.replace(/_/g, '\\_')}%`)
    .pluck('datname');
  for (const name of names) {
    // A connection that closes late would keep the database.
    await knex.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
      [name],
    );
    await knex.raw('drop database ??', [name]);
  }
}
