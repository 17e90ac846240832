import { ServiceUnavailableError } from '@backstage/errors';

/** Whoever comes when so many wait is sent away. */
const MAX_WAITING = 10;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Does what takes a thread of its own for one request after the other.
 *
 * @throws ServiceUnavailableError - when too many wait already
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MAX_WAITING) {
    throw new ServiceUnavailableError(
      'Other texts are being read; try again in a few seconds',
    );
  }
  waiting += 1;
  const own = turn.then(work);
  turn = own.catch(() => {});
  try {
    return await own;
  } finally {
    waiting -= 1;
  }
}
