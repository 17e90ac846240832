import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const BETWEEN_MS = 20;

/** Waits for what happens in its own time. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not happen');
    await sleep(BETWEEN_MS);
  }
}
