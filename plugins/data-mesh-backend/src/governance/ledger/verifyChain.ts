import {
  LedgerHead,
  LedgerVerification,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { canonicalJson } from '../canonicalJson';
import { FIRST_PREVIOUS_HASH, hashEntry } from './hashEntry';
import { LedgerRow, toLedgerEntry } from './ledgerRow';

type BadEntry = NonNullable<LedgerVerification['firstBadEntry']>;

/**
 * Follows the chain from its first entry and stops at the first that is not as
 * it was written.
 *
 * @param pages - the rows in the order of `seq`
 * @param expectedHead - a head that was noted earlier
 */
export async function verifyChain(
  pages: AsyncIterable<LedgerRow[]>,
  expectedHead?: LedgerHead,
): Promise<LedgerVerification> {
  let head: LedgerHead = { seq: 0, hash: FIRST_PREVIOUS_HASH };
  const result = (firstBadEntry?: BadEntry): LedgerVerification => ({
    valid: !firstBadEntry,
    entries: head.seq,
    ...(head.seq > 0 && { head }),
    ...(firstBadEntry && { firstBadEntry }),
  });

  for await (const page of pages) {
    for (const row of page) {
      const bad = badLink(row, head) ?? badHead(row, expectedHead);
      if (bad) return result(bad);
      head = { seq: row.seq, hash: row.hash };
    }
  }
  if (expectedHead && head.seq < expectedHead.seq) {
    return result({
      seq: head.seq + 1,
      reason: `is missing: the ledger once reached entry ${expectedHead.seq}`,
    });
  }
  return result();
}

function badLink(row: LedgerRow, head: LedgerHead): BadEntry | undefined {
  const bad = (reason: string) => ({ seq: row.seq, reason });

  if (row.seq > head.seq + 1) {
    return {
      seq: head.seq + 1,
      reason: `is missing: the next entry is ${row.seq}`,
    };
  }
  if (row.seq < 1) {
    return bad('does not belong here: the first entry is 1');
  }
  if (row.algorithm !== 'sha256') {
    return bad(
      `algorithm: ${JSON.stringify(row.algorithm)} is unknown; allowed: sha256`,
    );
  }
  if (row.previous_hash !== head.hash) {
    return bad(
      head.seq === 0
        ? 'previousHash is not that of a first entry'
        : `previousHash is not the hash of entry ${head.seq}`,
    );
  }
  if (!isCanonical(row.details)) {
    return bad('details are not in the form in which they were written');
  }
  if (hashEntry(toLedgerEntry(row)) !== row.hash) {
    return bad('hash is not that of the fields: one of them was changed');
  }
  return undefined;
}

/** Also finds a chain that was forged as a whole: its hashes fit each other. */
function badHead(row: LedgerRow, expected?: LedgerHead): BadEntry | undefined {
  return expected?.seq === row.seq && expected.hash !== row.hash
    ? {
        seq: row.seq,
        reason:
          'hash is not the one that was noted for it: ' +
          'the ledger was written anew, up to here at least',
      }
    : undefined;
}

function isCanonical(json: string): boolean {
  try {
    return canonicalJson(JSON.parse(json)) === json;
  } catch {
    return false;
  }
}
