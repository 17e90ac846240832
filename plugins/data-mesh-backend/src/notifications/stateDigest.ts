import { createHash } from 'node:crypto';

/** What a state is known by: the same is never told twice. */
export const stateDigest = (...parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
