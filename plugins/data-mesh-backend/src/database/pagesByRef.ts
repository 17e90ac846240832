import { Knex } from 'knex';

/**
 * Reads all rows of a query, so many at a time, in the order of `entity_ref`:
 * SQLite answers nobody else while it reads, and no list of all rows is needed.
 *
 * @param query - selects `entity_ref`, which is the key of its table
 */
export async function* pagesByRef<Row extends { entity_ref: string }>(
  query: Knex.QueryBuilder<any, any>,
  pageSize: number,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows: Row[] = await query
      .clone()
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(pageSize);
    yield rows;
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1].entity_ref;
  }
}
