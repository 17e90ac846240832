import { Knex } from 'knex';
import { RowColumns, RowOf } from './jsonRows';
import { writeRows } from './writeRows';

/**
 * Inserts any number of rows.
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
  await writeRows(knex, table, columns, rows, {
    sql: options?.skipExisting ? 'on conflict do nothing' : '',
  });
}
