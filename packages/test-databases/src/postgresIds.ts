import { TestDatabaseId } from '@backstage/backend-test-utils';

/** The PostgreSQL versions for which the environment has a connection string. */
export function postgresIds(env: NodeJS.ProcessEnv): TestDatabaseId[] {
  return Object.keys(env)
    .filter(name => env[name])
    .map(name =>
      /^BACKSTAGE_TEST_DATABASE_POSTGRES(\d+)_CONNECTION_STRING$/.exec(name),
    )
    .flatMap(match =>
      match ? [`POSTGRES_${match[1]}` as TestDatabaseId] : [],
    );
}
