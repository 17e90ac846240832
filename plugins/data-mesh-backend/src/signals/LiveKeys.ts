import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';

/**
 * The key of a product in messages that go to everybody. Without what only a
 * reader of the product gets, nobody can tell which product it is.
 */
export function liveKey(entityRef: string, firstSeenAt: string): string {
  return createHash('sha256')
    .update(`${entityRef} ${firstSeenAt}`)
    .digest('hex')
    .slice(0, 32);
}

/** Keys of products by their refs. */
export class LiveKeys {
  constructor(private readonly database: Knex) {}

  async of(entityRefs: readonly string[]): Promise<string[]> {
    const rows: { entity_ref: string; first_seen_at: string }[] =
      await this.database('products')
        .select('entity_ref', 'first_seen_at')
        .whereIn('entity_ref', jsonValues(this.database, entityRefs));
    return rows.map(({ entity_ref, first_seen_at }) =>
      liveKey(entity_ref, first_seen_at),
    );
  }
}
