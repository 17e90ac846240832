import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until something is there; fails with what was waited for. */
export async function eventually<T>(
  what: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = performance.now() + 30_000;
  let found = await attempt();
  while (found === undefined) {
    if (performance.now() > deadline) throw new Error(`No ${what} in 30 s`);
    await sleep(100);
    found = await attempt();
  }
  return found;
}
