import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** Greater than every text that begins alike. */
const LAST = '\u{10ffff}';

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** A condition that finds texts by how they begin, by way of an index. */
export function startsWith(
  knex: Knex,
  column: string,
  beginning: string,
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? like ?', [column, `${escapeLike(beginning)}%`])
    : knex.raw('?? >= ? and ?? < ?', [
        column,
        beginning,
        column,
        `${beginning}${LAST}`,
      ]);
}
