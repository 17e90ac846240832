import { Knex } from 'knex';
import { RowColumns, RowOf } from './jsonRows';
import { writeRows } from './writeRows';

/**
 * Writes any number of rows; rows that are there already are replaced.
 *
 * @param key - columns of the primary key
 */
export async function upsertRows<C extends RowColumns>(
  knex: Knex,
  table: string,
  columns: C,
  key: readonly (keyof C & string)[],
  rows: readonly RowOf<C>[],
): Promise<void> {
  const updated = Object.keys(columns).filter(name => !key.includes(name));
  await writeRows(knex, table, columns, rows, {
    sql: `on conflict (${key.map(() => '??').join(', ')})
          do update set ${updated.map(() => '?? = excluded.??').join(', ')}`,
    bindings: [...key, ...updated.flatMap(name => [name, name])],
  });
}
