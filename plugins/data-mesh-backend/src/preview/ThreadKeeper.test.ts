import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ThreadKeeper } from './ThreadKeeper';

describe('ThreadKeeper', () => {
  const started = new Array<Worker>();
  const keeper = (keptMs?: number) =>
    new ThreadKeeper(async () => {
      const worker = new Worker(
        `require('node:worker_threads').parentPort.on('message', text => {
          if (text === 'die') process.exit(1);
          require('node:worker_threads').parentPort.postMessage(text);
        })`,
        { eval: true },
      );
      started.push(worker);
      return worker;
    }, keptMs);
  afterEach(() =>
    Promise.all(started.splice(0).map(worker => worker.terminate())),
  );

  it('hands out the same thread again, which still answers', async () => {
    const threads = keeper();
    const first = await threads.take();
    threads.giveBack(first);
    const again = await threads.take();
    expect(again).toBe(first);
    const answer = once(again, 'message');
    again.postMessage('hello');
    expect(await answer).toEqual(['hello']);
  });

  it('gives nobody a thread that another one has', async () => {
    const threads = keeper();
    threads.giveBack(await threads.take());
    expect(await threads.take()).not.toBe(await threads.take());
  });

  it('starts another one when that is gone, or was kept long enough', async () => {
    const threads = keeper(1);
    const first = await threads.take();
    const ended = once(first, 'exit');
    threads.giveBack(first);
    await ended;
    const second = await threads.take();
    expect(second).not.toBe(first);

    const lasting = keeper();
    const third = await lasting.take();
    lasting.giveBack(third);
    const died = once(third, 'exit');
    third.postMessage('die');
    await died;
    expect(await lasting.take()).not.toBe(third);
  });
});
