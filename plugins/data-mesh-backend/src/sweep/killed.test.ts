import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import knexFactory, { Knex } from 'knex';
import { measureOnce } from '../__testUtils__/measureOnce';
import { applyMigrations } from '../database/applyMigrations';

jest.setTimeout(60_000);

const COUNT = 1_200;

eachDatabase('A process that is killed while it writes', (id, databases) => {
  const directory = createMockDirectory();
  let knex: Knex;
  let connection: Knex.Config;

  beforeEach(async () => {
    const offered = await databases.init(id);
    const { client, connection: target } = offered.client.config;
    // A database in memory dies with its process.
    connection =
      id === 'SQLITE_3'
        ? {
            client: 'better-sqlite3',
            connection: { filename: directory.resolve('test.sqlite') },
            useNullAsDefault: true,
          }
        : // The password is hidden from whoever copies the settings.
          { client, connection: { ...target, password: target.password } };
    knex = knexFactory(connection);
    await applyMigrations(knex);
  });
  afterEach(() => knex.destroy());

  it('leaves whole batches, and the next one completes them', async () => {
    const child = fork(join(__dirname, '../__testUtils__/killedSweep.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      // Jest's settings are not those of a backend.
      env: { ...process.env, NODE_ENV: 'development' },
    });
    child.send({ connection, count: COUNT });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');

    const counted = async (table: string) => {
      const [{ count }] = await knex(table).count({ count: '*' });
      return Number(count);
    };
    const written = await counted('products');
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(COUNT);
    expect(await counted('results')).toBe(written * 2);
    expect(await counted('history')).toBe(written * 2);

    expect(await measureOnce(knex, COUNT)).toBeGreaterThan(0);
    expect(await counted('products')).toBe(COUNT);
    expect(await counted('results')).toBe(COUNT * 2);
    expect(await counted('history')).toBe(COUNT * 2);
    expect(await counted('transitions')).toBe(0);
  });
});
