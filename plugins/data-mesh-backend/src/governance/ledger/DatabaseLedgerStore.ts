import { setImmediate } from 'node:timers/promises';
import {
  LedgerEntry,
  LedgerHead,
  LedgerVerification,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { isPostgres } from '../../database/isPostgres';
import { FIRST_PREVIOUS_HASH, hashEntry } from './hashEntry';
import {
  ledgerColumns,
  LedgerRow,
  toLedgerEntry,
  toLedgerRow,
} from './ledgerRow';
import { LedgerStore, NewLedgerEntry } from './LedgerStore';
import { verifyChain } from './verifyChain';

const TABLE = 'ledger';

/** Rows that are verified before others get their turn; a few milliseconds. */
const PAGE_SIZE = 500;

/** The ledger in the plugin's database. */
export class DatabaseLedgerStore implements LedgerStore {
  static create(options: { database: Knex }): DatabaseLedgerStore {
    return new DatabaseLedgerStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async append(
    entries: readonly NewLedgerEntry[],
    options?: { tx?: Knex.Transaction },
  ): Promise<void> {
    if (entries.length === 0) return;
    if (options?.tx) {
      await this.appendIn(options.tx, entries);
    } else {
      await this.database.transaction(tx => this.appendIn(tx, entries));
    }
  }

  async list(options: {
    limit: number;
    beforeSeq?: number;
  }): Promise<LedgerEntry[]> {
    const query = this.database<LedgerRow>(TABLE)
      .orderBy('seq', 'desc')
      .limit(options.limit);
    if (options.beforeSeq !== undefined) {
      query.where('seq', '<', options.beforeSeq);
    }
    return (await query).map(toLedgerEntry);
  }

  async head(): Promise<LedgerHead | undefined> {
    return this.headIn(this.database);
  }

  async verify(options?: {
    expectedHead?: LedgerHead;
  }): Promise<LedgerVerification> {
    return verifyChain(this.pages(), options?.expectedHead);
  }

  private async appendIn(
    tx: Knex.Transaction,
    entries: readonly NewLedgerEntry[],
  ): Promise<void> {
    await this.waitForTurn(tx);
    let head = (await this.headIn(tx)) ?? { seq: 0, hash: FIRST_PREVIOUS_HASH };
    const rows = entries.map(({ at, actor, action, subject, details }) => {
      const entry: Omit<LedgerEntry, 'hash'> = {
        ...{ seq: head.seq + 1, at, actor, action, subject, details },
        ...{ algorithm: 'sha256', previousHash: head.hash },
      };
      const hash = hashEntry(entry);
      head = { seq: entry.seq, hash };
      return toLedgerRow({ ...entry, hash });
    });
    await insertRows(tx, TABLE, ledgerColumns, rows);
  }

  /**
   * Another replica must neither read the same head nor append before this
   * transaction is over. SQLite has a single connection, which `tx` holds.
   */
  private async waitForTurn(tx: Knex.Transaction): Promise<void> {
    if (isPostgres(tx)) {
      await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        'data-mesh.ledger',
      ]);
    }
  }

  private async headIn(knex: Knex): Promise<LedgerHead | undefined> {
    return knex<LedgerRow>(TABLE)
      .select('seq', 'hash')
      .orderBy('seq', 'desc')
      .first();
  }

  private async *pages(): AsyncGenerator<LedgerRow[]> {
    let last: LedgerRow | undefined;
    do {
      const query = this.database<LedgerRow>(TABLE)
        .orderBy('seq')
        .limit(PAGE_SIZE);
      if (last) query.where('seq', '>', last.seq);
      const page: LedgerRow[] = await query;
      yield page;
      last = page.length === PAGE_SIZE ? page[PAGE_SIZE - 1] : undefined;
      await setImmediate();
    } while (last);
  }
}
