import { Knex } from 'knex';
import { Database } from '../databases/Database';
import { countStatements } from '../databases/countStatements';
import { PushProvider } from './PushProvider';
import { RunningBackend, startBackend } from './startBackend';

/** A catalog backend with our kind, on a database of its own. */
export interface RunningCatalog {
  /** Of the catalog's REST API. */
  baseUrl: string;
  /** The connections that the catalog itself uses. */
  knex: Knex;
  /** SQL statements that went through them since it started. */
  statements(): number;
  /** Where its entities come from. */
  provider: PushProvider;
  /** Stops the backend and removes its database. */
  stop(): Promise<void>;
}

/** Starts a catalog on an empty database. */
export async function startCatalog(
  database: Database,
): Promise<RunningCatalog> {
  const fresh = await database.create();
  let backend: RunningBackend;
  try {
    backend = await startBackend({ database: fresh.config });
  } catch (error) {
    await fresh.remove();
    throw error;
  }
  const { knex, provider, url } = backend;
  return {
    baseUrl: `${url}/api/catalog`,
    knex,
    statements: countStatements(knex),
    provider,
    async stop() {
      await backend.stop();
      await fresh.remove();
    },
  };
}
