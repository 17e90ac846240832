import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { upsertRows } from '../database/upsertRows';

const TABLE = 'changed_entities';
const columns = { entity_ref: 'text', told_at: 'text' } as const;

/**
 * Which entities events told of, and when. An event comes to one replica, and
 * the next sweep may be another's: so they stand in the database.
 */
export class ChangedEntities {
  constructor(private readonly database: Knex) {}

  async add(entityRefs: readonly string[], at: Date): Promise<void> {
    await upsertRows(
      this.database,
      TABLE,
      columns,
      ['entity_ref'],
      // In one order, so that two writers never wait for each other.
      [...new Set(entityRefs)]
        .sort()
        .map(ref => ({ entity_ref: ref, told_at: at.toISOString() })),
    );
  }

  /** Those that were told since a moment, at most so many. */
  async since(moment: Date, limit: number): Promise<string[]> {
    return this.database(TABLE)
      .where('told_at', '>=', moment.toISOString())
      .limit(limit)
      .pluck('entity_ref');
  }

  /** Forgets those that were last told before a moment. */
  async prune(before: Date): Promise<void> {
    const old = await this.database(TABLE)
      .where('told_at', '<', before.toISOString())
      .orderBy('entity_ref')
      .pluck('entity_ref');
    if (!old.length) return;
    await this.database(TABLE)
      .whereIn('entity_ref', jsonValues(this.database, old))
      .where('told_at', '<', before.toISOString())
      .delete();
  }
}
