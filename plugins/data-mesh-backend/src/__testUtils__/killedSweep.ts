import knexFactory from 'knex';
import { measureOnce } from './measureOnce';

// A process of its own: it is killed while it writes its second batch.

let batches = 0;

process.once('message', async (message: unknown) => {
  const { connection, count } = message as {
    connection: object;
    count: number;
  };
  await measureOnce(knexFactory(connection), count, async () => {
    batches += 1;
    if (batches === 2) process.kill(process.pid, 'SIGKILL');
  });
});
