import { isError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  /** How long a user may take to appear in the catalog. */
  timeoutMs: number;
  /** How long to wait between two attempts. */
  pauseMs: number;
}

const defaultOptions: WaitOptions = { timeoutMs: 30_000, pauseMs: 500 };

/**
 * Repeats a sign-in until the user is in the catalog. A portal that has just
 * been started is still reading the example organisation, and a person who
 * signs in at that moment should wait a little instead of seeing an error.
 */
export async function waitForCatalogUser<T>(
  signIn: () => Promise<T>,
  options: WaitOptions = defaultOptions,
): Promise<T> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    try {
      return await signIn();
    } catch (error) {
      const userIsMissing = isError(error) && error.name === 'NotFoundError';
      if (!userIsMissing || Date.now() + options.pauseMs > deadline) {
        throw error;
      }
      await sleep(options.pauseMs);
    }
  }
}
