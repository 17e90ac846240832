import { Statement } from './brackets';

/** What the constraints of a table say about its columns. */
export type TableKeys = {
  primaryKey: string[];
  /** Columns of each UNIQUE constraint. */
  unique: string[][];
};

/**
 * `KEY idx (col)` is an index, `key VARCHAR(20)` and `key ENUM('a')` are columns
 * with that name: what stands in the brackets tells.
 */
function looksLikeIndex(sql: Statement, at: number): boolean {
  const open = sql.isSign(at + 1, '(') ? at + 1 : at + 2;
  if (!sql.isSign(open, '(')) return false;
  const { kind, key } = sql.tokens[open + 1] ?? {};
  return kind === 'name' || (kind === 'word' && key !== 'MAX');
}

/** Whether a part of the column list is no column but a rule about columns. */
export function isConstraint(sql: Statement, at: number): boolean {
  const next = sql.word(at + 1);
  switch (sql.word(at)) {
    case 'CONSTRAINT':
      return sql.tokens.length > at + 2;
    case 'PRIMARY':
    case 'FOREIGN':
      return next === 'KEY';
    case 'UNIQUE':
      return true;
    case 'CHECK':
      return sql.isSign(at + 1, '(');
    case 'KEY':
    case 'INDEX':
      return looksLikeIndex(sql, at) || next === 'USING';
    case 'FULLTEXT':
    case 'SPATIAL':
      return next === 'KEY' || next === 'INDEX' || looksLikeIndex(sql, at);
    case 'EXCLUDE':
      return next === 'USING' || sql.isSign(at + 1, '(');
    case 'PERIOD':
      return next === 'FOR';
    case 'SUPPLEMENTAL':
      return next === 'LOG';
    case 'PROJECTION':
      return sql.isSign(at + 2, '(');
    case 'LIKE':
      return sql.nameAt(at + 1) !== undefined;
    default:
      return false;
  }
}

/** Names in the first brackets behind `at`. */
export function namesInBrackets(
  sql: Statement,
  at: number,
  to: number,
): string[] {
  for (let open = at; open < to; open++) {
    const close = sql.isSign(open, '(') ? sql.closeOf(open) : undefined;
    if (close !== undefined) {
      return sql
        .splitAtCommas(open + 1, close)
        .map(part => sql.nameAt(part.from)?.parts[0] ?? '')
        .filter(Boolean);
    }
  }
  return [];
}

/** Adds what a constraint between `from` and `to` says. */
export function readConstraint(
  sql: Statement,
  { from, to }: { from: number; to: number },
  keys: TableKeys,
): void {
  for (let at = from; at < to; at = sql.after(at)) {
    if (sql.hasWords(at, 'PRIMARY', 'KEY')) {
      keys.primaryKey.push(...namesInBrackets(sql, at, to));
      return;
    }
    if (sql.word(at) === 'UNIQUE') {
      keys.unique.push(namesInBrackets(sql, at, to));
      return;
    }
    if (['CHECK', 'FOREIGN'].includes(sql.word(at))) return;
  }
}
