import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { readResults } from './readResults';
import { StoredProduct } from './ResultStore';

/**
 * Reads what is stored of products with all their results, and keeps others from
 * writing them until the transaction ends.
 */
export async function lockProducts(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<Map<string, StoredProduct>> {
  const refs = () => jsonValues(tx, entityRefs);
  const query = tx('products')
    .select(
      'entity_ref',
      'facts_versions',
      'read_at',
      'first_seen_at',
      'archived_at',
      'status',
      'lifecycle',
      'end_of_life',
    )
    .whereIn('entity_ref', refs())
    // In one order, so that two writers never wait for each other.
    .orderBy('entity_ref');
  const products = await (isPostgres(tx) ? query.forUpdate() : query);
  const stored = new Map<string, StoredProduct>(
    products.map(row => [
      row.entity_ref,
      {
        factsVersions: row.facts_versions,
        readAt: row.read_at,
        firstSeenAt: row.first_seen_at,
        archived: row.archived_at !== null,
        status: row.status,
        lifecycle: row.lifecycle,
        endOfLife: row.end_of_life ?? undefined,
        results: new Map(),
      },
    ]),
  );
  const results = await readResults(tx, [...stored.keys()]);
  for (const [ref, byScorecard] of results) {
    const product = stored.get(ref);
    if (product) product.results = byScorecard;
  }
  return stored;
}
