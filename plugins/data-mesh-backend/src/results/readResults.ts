import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { StoredResult } from './ResultStore';

/** The latest results of products, by ref and scorecard. */
export async function readResults(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, Map<string, StoredResult>>> {
  const results = new Map<string, Map<string, StoredResult>>();
  if (!entityRefs.length) return results;
  const rows = await knex('results')
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
    .whereIn('entity_ref', jsonValues(knex, entityRefs));
  for (const row of rows) {
    const known = results.get(row.entity_ref) ?? new Map();
    results.set(row.entity_ref, known);
    known.set(row.scorecard, {
      level: row.level,
      position: row.position,
      positionBeforeCap: row.position_before_cap,
      digest: row.digest,
      policyDigest: row.policy_digest,
      checks: JSON.parse(row.checks),
    });
  }
  return results;
}
