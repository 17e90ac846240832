import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
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
  const results = stored.size
    ? await tx('results')
        .select(
          'entity_ref',
          'scorecard',
          'level',
          'position',
          'position_before_cap',
          'digest',
          'policy_digest',
          'checks',
        )
        .whereIn('entity_ref', refs())
    : [];
  for (const row of results) {
    stored.get(row.entity_ref)?.results.set(row.scorecard, {
      level: row.level,
      position: row.position,
      positionBeforeCap: row.position_before_cap,
      digest: row.digest,
      policyDigest: row.policy_digest,
      checks: JSON.parse(row.checks),
    });
  }
  return stored;
}
