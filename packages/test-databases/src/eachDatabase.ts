import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { postgresIds } from './postgresIds';

/** The title of the skipped test; the test runner reads it as the reason. */
const noPostgres = 'PostgreSQL: no connection string';

/**
 * Defines the same tests for SQLite and for every PostgreSQL that the
 * environment names. Without a PostgreSQL a skipped test says so.
 *
 * @public
 */
export function eachDatabase(
  name: string,
  define: (databaseId: TestDatabaseId, databases: TestDatabases) => void,
): void {
  describe(name, () => {
    const postgres = postgresIds(process.env);
    const databases = TestDatabases.create({
      ids: ['SQLITE_3', ...postgres],
      disableDocker: true,
    });
    describe.each(databases.eachSupportedId())('on %s', databaseId =>
      define(databaseId, databases),
    );
    if (postgres.length === 0) {
      it.skip(noPostgres, () => {});
    }
  });
}
