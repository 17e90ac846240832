import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/**
 * The columns of rows that are passed as one parameter. Their names are part
 * of the SQL, so they come from the code and never from a request.
 */
export type RowColumns = Record<string, 'text' | 'integer' | 'real'>;

/** A row with these columns. */
export type RowOf<C extends RowColumns> = {
  [K in keyof C]: (C[K] extends 'text' ? string : number) | null;
};

/**
 * The JSON of a parameter. What no PostgreSQL stores (NUL and halves of
 * surrogate pairs, which `JSON.stringify` escapes) becomes the replacement
 * character: a product with such a text must not keep others from being stored.
 */
function jsonParameter(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u')) return json;
  return json.replace(/\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g, escape =>
    escape === '\\\\' ? escape : '\ufffd',
  );
}

/**
 * A table for `from` or `join` with the given rows, which travel as a single
 * JSON parameter: as many as one likes in one statement, whatever the
 * database's limit of parameters.
 */
export function jsonRows<C extends RowColumns>(
  knex: Knex,
  alias: string,
  columns: C,
  rows: readonly RowOf<C>[],
): Knex.Raw {
  const names = Object.keys(columns);
  const json = jsonParameter(rows);
  if (isPostgres(knex)) {
    const definitions = names.map(name => `?? ${columns[name]}`).join(', ');
    return knex.raw(`json_to_recordset(?::json) as ?? (${definitions})`, [
      json,
      alias,
      ...names,
    ]);
  }
  const selected = names
    .map(name => `json_extract(value, '$.${name}') as ??`)
    .join(', ');
  return knex.raw(`(select ${selected} from json_each(?)) as ??`, [
    ...names,
    json,
    alias,
  ]);
}

/**
 * A subquery for `whereIn` with the given values, which travel as a single JSON
 * parameter.
 */
export function jsonValues(
  knex: Knex,
  values: readonly string[],
): Knex.QueryBuilder {
  const elements = isPostgres(knex)
    ? 'json_array_elements_text(?::json)'
    : 'json_each(?)';
  // Both databases name the column `value`.
  return knex.select('value').from(knex.raw(elements, [jsonParameter(values)]));
}
