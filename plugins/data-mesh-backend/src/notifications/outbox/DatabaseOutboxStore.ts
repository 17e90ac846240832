import { randomUUID } from 'node:crypto';
import { stringifyError } from '@backstage/errors';
import { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { isPostgres } from '../../database/isPostgres';
import { jsonValues } from '../../database/jsonRows';
import { returnedRows } from '../../database/returnedRows';
import {
  ClaimedMessage,
  FailureOutcome,
  NewOutboxMessage,
  OutboxStore,
  ToldState,
} from './OutboxStore';
import { nextTry } from './retrySchedule';

const TABLE = 'notification_outbox';
const MAX_ERROR_LENGTH = 1000;

const columns = {
  id: 'text',
  recipient: 'text',
  subject: 'text',
  kind: 'text',
  state_digest: 'text',
  message: 'text',
  status: 'text',
  created_at: 'text',
  due_at: 'text',
  attempts: 'integer',
} as const;

interface OutboxRow {
  id: string;
  message: string;
  status: 'pending' | 'sent' | 'given-up';
  created_at: string;
  due_at: string;
  attempts: number;
  sent_at: string | null;
  last_error: string | null;
}

/** The outbox in the plugin's database. */
export class DatabaseOutboxStore implements OutboxStore {
  static create(options: { database: Knex }): DatabaseOutboxStore {
    return new DatabaseOutboxStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async recipientsOf(states: readonly ToldState[]): Promise<string[][]> {
    const valuesOf = (field: keyof ToldState) =>
      jsonValues(this.database, [...new Set(states.map(one => one[field]))]);
    const rows = await this.database(TABLE)
      .select('recipient', 'subject', 'kind', 'state_digest')
      .whereIn('subject', valuesOf('subject'))
      .whereIn('kind', valuesOf('kind'));
    const keyOf = (...parts: string[]) => JSON.stringify(parts);
    const byState = new Map<string, string[]>();
    for (const { recipient, subject, kind, state_digest: state } of rows) {
      const key = keyOf(subject, kind, state);
      byState.set(key, [...(byState.get(key) ?? []), recipient]);
    }
    return states.map(
      ({ subject, kind, stateDigest }) =>
        byState.get(keyOf(subject, kind, stateDigest)) ?? [],
    );
  }

  async enqueue(
    items: readonly NewOutboxMessage[],
    options: { now: Date; tx?: Knex.Transaction },
  ): Promise<void> {
    const at = options.now.toISOString();
    await insertRows(
      options.tx ?? this.database,
      TABLE,
      columns,
      items.map(({ subject, stateDigest, dueAt, ...message }) => ({
        id: randomUUID(),
        recipient: message.recipient,
        subject,
        kind: message.kind,
        state_digest: stateDigest,
        message: JSON.stringify(message),
        status: 'pending',
        created_at: at,
        due_at: dueAt?.toISOString() ?? at,
        attempts: 0,
      })),
      { skipExisting: true },
    );
  }

  async claim(
    limit: number,
    now: Date,
    leaseSeconds: number,
  ): Promise<ClaimedMessage[]> {
    const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000);
    const rows = returnedRows<OutboxRow>(
      await this.database.raw(
        // Materialized: PostgreSQL may run a plain subquery with a limit twice.
        `with due as materialized (
           select id from ?? where status = 'pending' and due_at <= ?
           order by due_at, id limit ?
           ${isPostgres(this.database) ? 'for update skip locked' : ''}
         )
         update ?? set due_at = ?, attempts = attempts + 1
         where id in (select id from due) returning *`,
        [TABLE, now.toISOString(), limit, TABLE, leasedUntil.toISOString()],
      ),
    );
    return rows
      .sort((a, b) => a.created_at.localeCompare(b.created_at))
      .map(row => ({
        id: row.id,
        message: JSON.parse(row.message),
        attempts: row.attempts,
        createdAt: row.created_at,
        leasedUntil: row.due_at,
      }));
  }

  async withdraw(ids: readonly string[]): Promise<void> {
    await this.database<OutboxRow>(TABLE)
      .whereIn('id', jsonValues(this.database, ids))
      .where({ status: 'pending' })
      .delete();
  }

  async markSent(ids: readonly string[], now: Date): Promise<void> {
    await this.database<OutboxRow>(TABLE)
      .whereIn('id', jsonValues(this.database, ids))
      .update({
        status: 'sent',
        sent_at: now.toISOString(),
        last_error: null,
      });
  }

  async markFailed(
    claimed: ClaimedMessage,
    error: unknown,
    now: Date,
  ): Promise<FailureOutcome> {
    const { id, attempts, createdAt, leasedUntil } = claimed;
    const next = nextTry(attempts, new Date(createdAt), now);
    const changed = await this.database<OutboxRow>(TABLE)
      // Whoever has taken it over has moved the end of the lease.
      .where({ id, status: 'pending', due_at: leasedUntil })
      .update({
        // PostgreSQL cannot store NUL.
        last_error: stringifyError(error)
          .replaceAll('\0', '')
          .slice(0, MAX_ERROR_LENGTH),
        ...(next
          ? { due_at: next.toISOString() }
          : { status: 'given-up' as const }),
      });
    if (changed === 0) return 'taken-over';
    return next ? 'will-retry' : 'gave-up';
  }

  async prune(before: Date): Promise<number> {
    return this.database<OutboxRow>(TABLE)
      .where('created_at', '<', before.toISOString())
      .delete();
  }
}
