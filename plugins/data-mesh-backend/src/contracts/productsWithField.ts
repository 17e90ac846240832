import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { startsWith } from '../database/startsWith';
import { Visible } from '../results/productFilters';
import { fieldKey } from './fieldKey';

/** Products whose outputs serve a field that begins so. */
export function productsWithField(
  knex: Knex,
  word: string,
  contracts: Visible,
): Knex.QueryBuilder {
  const serving = (column: 'name_key' | 'business_key') =>
    knex('contract_fields')
      .join('served_contracts', join =>
        join
          .on('served_contracts.contract_ref', 'contract_fields.entity_ref')
          .onNull('served_contracts.served_until'),
      )
      .select('served_contracts.entity_ref')
      .whereRaw(startsWith(knex, `contract_fields.${column}`, fieldKey(word)))
      .modify(query => {
        if (contracts !== 'all') {
          query.whereIn(
            'contract_fields.entity_ref',
            jsonValues(knex, contracts),
          );
        }
      });
  // Two lookups in two indexes; an `or` would read the whole table.
  return serving('name_key').union(serving('business_key'));
}
