import { createHash } from 'node:crypto';
import { LedgerEntry } from '@backstage-data-mesh/plugin-data-mesh-common';
import { canonicalJson } from '../canonicalJson';

/** What the first entry has in place of the hash of an entry before. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/**
 * The hash of a ledger's entry: SHA-256, in hex, of the canonical JSON of all
 * its other fields, the hash of the entry before included.
 */
export function hashEntry(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, at, actor, action, subject, details, algorithm, previousHash } =
    entry;
  return createHash('sha256')
    .update(
      canonicalJson({
        ...{ seq, at, actor, action, subject, details },
        ...{ algorithm, previousHash },
      }),
    )
    .digest('hex');
}
