import { InputError } from '@backstage/errors';
import { checkFieldCount } from '../limits';
import { Notes } from '../Notes';
import { placeOf } from '../places';
import { Statement } from './brackets';
import { readColumn } from './columnDefinition';
import { SqlDialect } from './SqlDialect';
import { SqlTable } from './SqlTable';
import { isConstraint, readConstraint } from './tableConstraint';

/** Words between CREATE and TABLE. */
const modifiers = new Set(
  (
    'OR REPLACE ALTER TRANSIENT TEMPORARY TEMP GLOBAL LOCAL VOLATILE UNLOGGED ' +
    'EXTERNAL FOREIGN HYBRID DYNAMIC ICEBERG SNAPSHOT STREAMING LIVE REFRESH ' +
    'MULTISET SET COLUMN ROW PRIVATE IMMUTABLE SHARDED DUPLICATED BLOCKCHAIN ' +
    'EVENT READ ONLY MANAGED MATERIALIZED SECURE RECURSIVE FORCE NO EDITIONABLE'
  ).split(' '),
);
/** More than any statement has between CREATE and TABLE. */
const MAX_MODIFIERS = 8;

/** What a CREATE statement creates, and where its name starts. */
export function createdObject(
  sql: Statement,
): { what: 'TABLE' | 'VIEW'; at: number } | undefined {
  if (sql.word(0) !== 'CREATE') return undefined;
  let at = 1;
  while (at < MAX_MODIFIERS && modifiers.has(sql.word(at))) at += 1;
  const what = sql.word(at);
  if (what !== 'TABLE' && what !== 'VIEW') return undefined;
  at += 1;
  if (sql.hasWords(at, 'IF', 'NOT', 'EXISTS')) at += 3;
  return { what, at };
}

/** Why a statement gives no table, as a sentence. */
export type NoTable = { skipped: () => string };

/** `COMMENT = '…'` and `OPTIONS(description="…")` behind the column list. */
function tableDescription(sql: Statement, from: number): string | undefined {
  for (let at = from; at < sql.tokens.length; at = sql.after(at)) {
    const word = sql.word(at);
    if (word === 'COMMENT') {
      const text = sql.textAfter(at);
      if (text !== undefined) return text;
    }
    const close = sql.closeOf(at + 1);
    if (word === 'OPTIONS' && close !== undefined) {
      for (let inner = at + 2; inner < close; inner = sql.after(inner)) {
        if (sql.word(inner) === 'DESCRIPTION') return sql.textAfter(inner);
      }
    }
  }
  return undefined;
}

/** Hive keeps columns to partition by out of the list: `(day STRING, …)`. */
function partitionColumns(
  sql: Statement,
  from: number,
): { from: number; to: number }[] {
  for (let at = from; at < sql.tokens.length; at = sql.after(at)) {
    const close = sql.closeOf(at + 2);
    if (sql.hasWords(at, 'PARTITIONED', 'BY') && close !== undefined) {
      return sql
        .splitAtCommas(at + 3, close)
        .filter(part => part.to - part.from > 1)
        .filter(part => sql.nameAt(part.from + 1) !== undefined);
    }
  }
  return [];
}

const noColumns = (sql: Statement, title: string): NoTable => ({
  skipped: () =>
    `${title} (${placeOf(
      sql.text,
      sql.tokens[0].start,
    )}) has no list of columns with types; it is left out.`,
});

/**
 * Reads a CREATE TABLE statement whose name starts at `at`, or says why it has
 * no columns to read. What stands behind the column list is skipped, whatever
 * it is: every warehouse has its own.
 */
export function readCreateTable(
  sql: Statement,
  at: number,
  dialect: SqlDialect | undefined,
  notes: Notes,
): SqlTable | NoTable {
  const name = sql.nameAt(at);
  if (!name) {
    const token = sql.tokens[at] ?? sql.tokens[at - 1];
    throw new InputError(
      `The SQL cannot be read at ${placeOf(
        sql.text,
        token.start,
      )}: CREATE TABLE has no name there; allowed: a name such as orders or sales.orders`,
    );
  }
  const title = name.parts[name.parts.length - 1];
  const open = name.end;
  if (!sql.isSign(open, '(')) return noColumns(sql, title);
  const close = sql.closeOf(open);
  if (close === undefined) {
    throw new InputError(
      `The SQL cannot be read at ${placeOf(
        sql.text,
        sql.tokens[open].start,
      )}: the bracket that opens the columns of table ${title} is not closed`,
    );
  }
  if (['SELECT', 'WITH'].includes(sql.word(open + 1))) {
    return noColumns(sql, title);
  }
  const parts = sql.splitAtCommas(open + 1, close);
  const columns = parts.filter(part => !isConstraint(sql, part.from));
  const constraints = parts.filter(part => isConstraint(sql, part.from));
  checkFieldCount(columns.length, title, 'columns');
  const onlyNames = columns.every(part => part.to - part.from === 1);
  if (columns.length === 0 || (onlyNames && isQueryBehind(sql, close))) {
    return noColumns(sql, title);
  }

  const listed = [...columns, ...partitionColumns(sql, close + 1)];
  const table = new SqlTable(
    name.parts,
    listed.map(part => readColumn(sql, part, title, dialect, notes)),
    tableDescription(sql, close + 1),
  );
  for (const part of constraints) {
    if (sql.word(part.from) === 'LIKE') {
      notes.add(
        () => `${title}: the columns that LIKE copies are not in the text.`,
      );
    }
    readConstraint(sql, part, table.keys);
  }
  if (sql.tokens.some((_, i) => i > close && sql.word(i) === 'INHERITS')) {
    notes.add(
      () => `${title}: the columns that it inherits are not in the text.`,
    );
  }
  return table;
}

function isQueryBehind(sql: Statement, close: number): boolean {
  for (let at = close + 1; at < sql.tokens.length; at = sql.after(at)) {
    if (sql.word(at) === 'AS') return true;
  }
  return false;
}
