import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { jsonRows, RowColumns, RowOf } from './jsonRows';

/** SQLite takes up to 32,766, and answers nobody else while it writes them. */
const MAX_PARAMETERS = 16_000;

/**
 * Writes any number of rows. It takes one statement on PostgreSQL, and on SQLite
 * one for as many rows as it has parameters: there a third of the time that it
 * takes to unpack JSON, since it would parse each row again for each column.
 *
 * @param onConflict - what happens to rows that are there already, as SQL
 */
export async function writeRows<C extends RowColumns>(
  knex: Knex,
  table: string,
  columns: C,
  rows: readonly RowOf<C>[],
  onConflict: { sql: string; bindings?: readonly string[] },
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const list = names.map(() => '??').join(', ');
  const write = (source: string, given: readonly unknown[]) =>
    knex.raw(`insert into ?? (${list}) ${source} ${onConflict.sql}`, [
      table,
      ...names,
      ...given,
      ...(onConflict.bindings ?? []),
    ] as Knex.Value[]);
  if (isPostgres(knex)) {
    await write(`select ${list} from ?`, [
      ...names,
      jsonRows(knex, 'new_rows', columns, rows),
    ]);
    return;
  }
  const place = `(${names.map(() => '?').join(', ')})`;
  const atOnce = Math.floor(MAX_PARAMETERS / names.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    await write(
      `values ${some.map(() => place).join(', ')}`,
      some.flatMap(row => names.map(name => row[name])),
    );
    // SQLite answers at once, so that others never got their turn.
    await yieldToOthers();
  }
}
