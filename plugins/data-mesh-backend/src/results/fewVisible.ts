import { Knex } from 'knex';
import { ProductFilter, Visible, visibleProducts } from './productFilters';
import { readableSet } from './readableSet';

/**
 * So many refs cost a statement little. A database takes several milliseconds to
 * read ten thousand, in each statement anew.
 */
const FEW = 1000;

/**
 * Of the products that fit a filter, those that a caller may read, when both can
 * be told with little. It spares the statements that follow all that the caller
 * may read besides.
 *
 * @returns undefined for a caller who may read everything or only a few, and
 * when many fit
 */
export async function fewVisible(
  knex: Knex,
  filter: ProductFilter,
  visible: Visible,
): Promise<string[] | undefined> {
  if (visible === 'all' || visible.length <= FEW) return undefined;
  if (Object.values(filter).every(one => one === undefined)) return undefined;
  const fitting: string[] = await visibleProducts(knex, filter, 'all')
    .limit(FEW + 1)
    .pluck('products.entity_ref');
  if (fitting.length > FEW) return undefined;
  const readable = readableSet(visible);
  return fitting.filter(ref => readable.has(ref));
}
