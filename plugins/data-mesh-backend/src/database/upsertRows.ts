import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { jsonRows, RowColumns, RowOf } from './jsonRows';

/** SQLite refuses a statement with more than 32,766. */
const MAX_PARAMETERS = 32_000;

/**
 * Writes any number of rows; rows that are there already are replaced. It takes
 * one statement on PostgreSQL, and on SQLite one for as many rows as it has
 * parameters: there a third of the time that it takes to unpack JSON, since it
 * would parse each row again for each column.
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
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const list = names.map(() => '??').join(', ');
  const updated = names.filter(name => !key.includes(name));
  const write = (source: string, given: readonly unknown[]) =>
    knex.raw(
      `insert into ?? (${list}) ${source}
       on conflict (${key.map(() => '??').join(', ')})
       do update set ${updated.map(() => '?? = excluded.??').join(', ')}`,
      [
        table,
        ...names,
        ...given,
        ...key,
        ...updated.flatMap(name => [name, name]),
      ] as Knex.Value[],
    );
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
  }
}
