import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { listElements, Visible, visibleProducts } from './productFilters';
import { ProductListQuery } from './ProductQueries';

const listedColumns = [
  'entity_ref',
  'title',
  'purpose',
  'owner',
  'domain',
  'system',
  'type',
  'lifecycle',
  'classification',
  'tags',
  'outputs',
  'consumers',
  'level',
  'position',
  'score',
  'status',
  'measured_at',
  'fresh_until',
  'evaluated_at',
];

/**
 * The products of a list, with their consumers for a caller who may not read all
 * of those. What a caller may not read must not order a list either, so then they
 * are counted before.
 *
 * @param visible - products that the caller may read, fewer than in the query
 * where that is known
 */
export function listedProducts(
  knex: Knex,
  { filter, consumers, orderBy }: ProductListQuery,
  visible: Visible,
): Knex.QueryBuilder {
  const products = visibleProducts(knex, filter, visible);
  if (consumers === 'all') return products.select(listedColumns);
  const columns = [...listedColumns, 'consumer_refs'];
  if (!/^-?consumers$/.test(orderBy)) return products.select(columns);
  const readable = knex
    .from(listElements(knex, 'products.consumer_refs'))
    .whereIn('element.value', jsonValues(knex, consumers))
    .count('*')
    .as('consumers');
  const counted = products
    .select(columns.filter(name => name !== 'consumers'))
    .select(readable);
  return knex.from(counted.as('products')).select('products.*');
}
