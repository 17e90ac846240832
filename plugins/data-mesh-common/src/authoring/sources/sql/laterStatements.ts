import { Statement } from './brackets';
import { SqlTables } from './SqlTable';
import { namesInBrackets, readConstraint } from './tableConstraint';

/** `COMMENT ON TABLE x IS '…'` and `COMMENT ON COLUMN x.y IS '…'`. */
function readComment(sql: Statement, tables: SqlTables): boolean {
  if (!sql.hasWords(0, 'COMMENT', 'ON')) return false;
  const name = sql.nameAt(3);
  if (!name || sql.word(name.end) !== 'IS') return true;
  const text = sql.textAt(name.end + 1) ?? '';
  if (sql.word(2) === 'TABLE') {
    const table = tables.find(name.parts);
    if (table) table.description = text;
  } else if (sql.word(2) === 'COLUMN') {
    const table = tables.find(name.parts.slice(0, -1));
    const field = table?.field(name.parts[name.parts.length - 1]);
    if (field) field.description = text;
  }
  return true;
}

/** Dumps add keys, and sometimes NOT NULL, after all tables are created. */
function readAlterTable(sql: Statement, tables: SqlTables): boolean {
  if (!sql.hasWords(0, 'ALTER', 'TABLE')) return false;
  let at = 2;
  if (sql.hasWords(at, 'IF', 'EXISTS')) at += 2;
  if (sql.word(at) === 'ONLY') at += 1;
  const name = sql.nameAt(at);
  const table = name && tables.find(name.parts);
  if (!name || !table) return true;
  for (const part of sql.splitAtCommas(name.end, sql.tokens.length)) {
    const adds = sql.word(part.from) === 'ADD';
    const checked = sql.word(part.from) === 'WITH';
    if (adds || checked) readConstraint(sql, part, table.keys);
    const column = sql.word(part.from + 1) === 'COLUMN' ? 2 : 1;
    const altered = sql.nameAt(part.from + column);
    if (
      sql.word(part.from) === 'ALTER' &&
      altered &&
      sql.hasWords(altered.end, 'SET', 'NOT', 'NULL')
    ) {
      const field = table.field(altered.parts[0]);
      if (field) field.required = true;
    }
  }
  return true;
}

/** An index without WHERE says the same as a UNIQUE constraint. */
function readUniqueIndex(sql: Statement, tables: SqlTables): boolean {
  if (!sql.hasWords(0, 'CREATE', 'UNIQUE')) return false;
  const { length } = sql.tokens;
  for (let at = 2; at < length; at = sql.after(at)) {
    if (sql.word(at) === 'WHERE') return true;
  }
  for (let at = 2; at < length; at++) {
    if (sql.word(at) !== 'ON') continue;
    const name = sql.nameAt(sql.word(at + 1) === 'ONLY' ? at + 2 : at + 1);
    const table = name && tables.find(name.parts);
    const names = name ? namesInBrackets(sql, name.end, length) : [];
    const known = table && names.every(column => table.field(column));
    if (known) table.keys.unique.push(names);
    return true;
  }
  return true;
}

/** SQL Server keeps descriptions as `sp_addextendedproperty`. */
function readExtendedProperty(sql: Statement, tables: SqlTables): boolean {
  const called = sql.tokens.findIndex(
    ({ key }, at) => at < 6 && key.toUpperCase() === 'SP_ADDEXTENDEDPROPERTY',
  );
  if (called < 0) return false;
  const values = sql
    .splitAtCommas(called + 1, sql.tokens.length)
    .map(({ from }) =>
      sql.isSign(from + 1, '=') ? sql.textAt(from + 2) : sql.textAt(from),
    );
  const [property, description, , schema, , table, , column] = values;
  if (property !== 'MS_Description' || !schema || !table) return true;
  const found = tables.find([schema, table]);
  if (!found) return true;
  if (column === undefined) {
    found.description = description;
  } else {
    const field = found.field(column);
    if (field) field.description = description;
  }
  return true;
}

/** Whether a statement belongs to tables that were created before it. */
export function readLaterStatement(sql: Statement, tables: SqlTables): boolean {
  return (
    readComment(sql, tables) ||
    readAlterTable(sql, tables) ||
    readUniqueIndex(sql, tables) ||
    readExtendedProperty(sql, tables)
  );
}
