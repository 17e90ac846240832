import {
  LedgerEntry,
  LedgerHead,
  LedgerVerification,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** An entry before it has its place in the chain. */
export type NewLedgerEntry = Pick<
  LedgerEntry,
  'at' | 'actor' | 'action' | 'subject' | 'details'
>;

/** The append-only record of human decisions and changes of policy. */
export interface LedgerStore {
  /**
   * Appends entries in the given order.
   *
   * With `tx` they become part of that transaction. Make it the last thing
   * that the transaction does: appending waits for every other transaction
   * that has appended, so a row that is locked afterwards may be one that such
   * a transaction waits for.
   */
  append(
    entries: readonly NewLedgerEntry[],
    options?: { tx?: Knex.Transaction },
  ): Promise<void>;

  /** The latest entries, newest first, or those before a given one. */
  list(options: { limit: number; beforeSeq?: number }): Promise<LedgerEntry[]>;

  /** The last entry; none when the ledger is empty. */
  head(): Promise<LedgerHead | undefined>;

  /**
   * Recomputes the whole chain. A tail that was cut off can only be seen with
   * a head that was noted earlier.
   */
  verify(options?: { expectedHead?: LedgerHead }): Promise<LedgerVerification>;
}
