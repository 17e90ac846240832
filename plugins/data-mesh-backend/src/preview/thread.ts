import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** In a checkout the packages are TypeScript, which a new thread cannot read. */
function execArgv(common: string): string[] {
  return common.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
}

/**
 * Starts a thread that has the path of the common package in
 * `workerData.common`.
 *
 * @param source - what it runs; text, for a bundler would not carry a file along
 */
export function startThread(source: string, input: object = {}): Worker {
  const common = require.resolve(
    '@backstage-data-mesh/plugin-data-mesh-common',
  );
  return new Worker(source, {
    eval: true,
    execArgv: execArgv(common),
    workerData: { ...input, common },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}

/**
 * Asks a thread. The caller stops one that failed.
 *
 * @param tooMuch - what is thrown when it takes longer than it may, or more memory
 */
export async function askThread<T>(
  worker: Worker,
  question: unknown,
  budgetMs: number,
  tooMuch: () => Error,
): Promise<T> {
  // Ends what is still waited for, and takes away only what listens here:
  // without its own listeners a worker hears nothing more.
  const settled = new AbortController();
  const { signal } = settled;
  const late = async (): Promise<never> => {
    await delay(budgetMs, undefined, { signal });
    throw tooMuch();
  };
  const answered = once(worker, 'message', { signal }) as Promise<[T]>;
  worker.postMessage(question);
  try {
    const [answer] = await Promise.race([answered, late()]);
    return answer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error;
  } finally {
    settled.abort();
  }
}
