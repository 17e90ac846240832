import { Exemption } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { jsonRows } from '../../database/jsonRows';

/**
 * Each of the given products, or each product, with each of its exemptions.
 *
 * The order of the tables matters: SQLite keeps that of a cross join. Left to
 * itself it looks for every product in every exemption, which takes seconds
 * with 10,000 of each.
 */
export function exemptedProducts(
  knex: Knex,
  entityRefs: readonly string[] | 'all',
): Knex.QueryBuilder {
  const products =
    entityRefs === 'all'
      ? knex('exemption_products')
      : knex
          .from(
            jsonRows(
              knex,
              'wanted',
              { wanted_ref: 'text' },
              entityRefs.map(ref => ({ wanted_ref: ref })),
            ),
          )
          .crossJoin(knex.ref('exemption_products'))
          .where('entity_ref', knex.ref('wanted_ref'));
  return products
    .crossJoin(knex.ref('exemptions'))
    .where('id', knex.ref('exemption_id'));
}

/** How many exemptions of the check were approved for any of the products. */
export async function countApproved(
  knex: Knex,
  exemption: Pick<Exemption, 'scorecard' | 'checkId' | 'products'> & {
    /** This one is not counted. */
    id?: string;
  },
): Promise<number> {
  const { id, scorecard, checkId, products } = exemption;
  const query = exemptedProducts(knex, products)
    .where({ scorecard, check_id: checkId })
    // Only what was approved can have been revoked.
    .whereIn('state', ['approved', 'revoked'])
    .countDistinct({ count: 'id' });
  if (id) query.whereNot({ id });
  const [{ count }] = await query;
  return Number(count);
}
