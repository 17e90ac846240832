import { Knex } from 'knex';
import { jsonRows, RowColumns, RowOf } from './jsonRows';

/**
 * Writes any number of rows in one statement; rows that are there already are
 * replaced.
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
  await knex.raw(
    // Without a condition SQLite takes `on conflict` for the `on` of a join.
    `insert into ?? (${list}) select ${list} from ? where true
     on conflict (${key.map(() => '??').join(', ')})
     do update set ${updated.map(() => '?? = excluded.??').join(', ')}`,
    [
      table,
      ...names,
      ...names,
      jsonRows(knex, 'new_rows', columns, rows),
      ...key,
      ...updated.flatMap(name => [name, name]),
    ],
  );
}
