const words = new Set(
  (
    'ALTER ANALYZE BEGIN CALL COMMENT COMMIT COPY CREATE DECLARE DELETE DESCRIBE ' +
    'DROP EXEC EXECUTE EXPLAIN GRANT INSERT LOCK MERGE PRAGMA REPLACE REVOKE ' +
    'SELECT SET SHOW START TRUNCATE UPDATE USE VACUUM WITH'
  ).split(' '),
);

/** Whether SQL statements start with this word. */
export const isSqlWord = (word: string): boolean =>
  words.has(word.toUpperCase());
