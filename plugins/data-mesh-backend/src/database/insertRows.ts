import { Knex } from 'knex';
import { jsonRows, RowColumns, RowOf } from './jsonRows';

/**
 * Inserts any number of rows in one statement.
 *
 * @param options - `skipExisting` leaves out rows that a unique key refuses
 */
export async function insertRows<C extends RowColumns>(
  knex: Knex,
  table: string,
  columns: C,
  rows: readonly RowOf<C>[],
  options?: { skipExisting?: boolean },
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const list = names.map(() => '??').join(', ');
  // Without a condition SQLite takes `on conflict` for the `on` of a join.
  const conflict = options?.skipExisting
    ? ' where true on conflict do nothing'
    : '';
  await knex.raw(`insert into ?? (${list}) select ${list} from ?${conflict}`, [
    table,
    ...names,
    ...names,
    jsonRows(knex, 'new_rows', columns, rows),
  ]);
}
