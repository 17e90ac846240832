import { Knex } from 'knex';

/**
 * Counts the SQL statements that go through a client from now on, or those of
 * them that are wanted.
 */
export function countStatements(
  knex: Knex,
  wanted: (sql: string) => boolean = () => true,
): () => number {
  let statements = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    if (wanted(sql)) statements += 1;
  });
  return () => statements;
}
