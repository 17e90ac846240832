import { InputError } from '@backstage/errors';
import {
  checkFieldCount,
  checkSchemaCount,
  grouped,
  sourceSchema,
} from './limits';
import { Notes } from './Notes';
import { listed, placeOf, shown } from './places';
import { SchemaSourceResult, SourceSchema } from './SchemaSource';
import { Statement, splitStatements } from './sql/brackets';
import { createdObject, readCreateTable } from './sql/createTable';
import { readLaterStatement } from './sql/laterStatements';
import { isSqlWord } from './sql/sqlWords';
import {
  escapesWithBackslash,
  guessDialect,
  SqlDialect,
} from './sql/SqlDialect';
import { SqlTable, SqlTables } from './sql/SqlTable';
import { Token, tokenize } from './sql/tokens';

/**
 * Only some dialects escape quotes with a backslash. A text of which the dialect
 * is guessed is read the other way as well, if a quote stays open.
 */
function tokensOf(text: string, dialect: SqlDialect | undefined): Token[] {
  const backslash = escapesWithBackslash(dialect ?? guessDialect(text));
  try {
    return tokenize(text, backslash);
  } catch (error) {
    if (dialect !== undefined) throw error;
    try {
      return tokenize(text, !backslash);
    } catch {
      throw error;
    }
  }
}

function noTableError(statements: Statement[], skipped: Notes): InputError {
  if (!skipped.isEmpty) {
    return new InputError(
      `The SQL holds no column types: ${skipped
        .toList()
        .slice(0, 3)
        .join(
          ' ',
        )} Allowed: CREATE TABLE with a list of columns and their types`,
    );
  }
  const { tokens, text } = statements[0];
  const [first] = tokens;
  if (!isSqlWord(first.key)) {
    return new InputError(
      `The text is not SQL: found ${shown(
        text.slice(first.start, first.end),
      )} at ${placeOf(
        text,
        first.start,
      )}; allowed: statements such as CREATE TABLE orders (id INTEGER NOT NULL)`,
    );
  }
  const words = [
    ...new Set(statements.map(({ tokens: [token] }) => token.key)),
  ];
  return new InputError(
    `The SQL has no CREATE TABLE; found ${listed(
      words.map(word => word.slice(0, 40)),
      5,
    )}. Allowed: CREATE TABLE with a list of columns and their types`,
  );
}

/** Marks what the constraints of a table say about its fields. */
function applyKeys(table: SqlTable, name: string, notes: Notes): void {
  for (const column of table.keys.primaryKey) {
    const field = table.field(column);
    if (field) {
      field.primaryKey = true;
      field.required = true;
    } else {
      notes.add(
        () =>
          `${name}: the primary key names ${shown(
            column,
          )}, which is no column.`,
      );
    }
  }
  for (const columns of table.keys.unique) {
    const field = columns.length === 1 && table.field(columns[0]);
    if (field) field.unique = true;
    if (columns.length > 1) {
      notes.add(
        () =>
          `${name}: that ${listed(
            columns,
          )} are unique together is left out; a field can only be unique by itself.`,
      );
    }
  }
}

/** Tables by their own name; with their schema where two have the same. */
function tableNames(tables: SqlTable[]): string[] {
  const short = tables.map(({ name }) => name);
  const count = new Map<string, number>();
  for (const name of short) count.set(name, (count.get(name) ?? 0) + 1);
  return tables.map(({ path }, i) =>
    (count.get(short[i]) ?? 0) > 1 ? path.join('.') : short[i],
  );
}

function schemasOf(tables: SqlTable[], notes: Notes): SourceSchema[] {
  const names = tableNames(tables);
  const schemas = new Map<string, SourceSchema>();
  tables.forEach((table, i) => {
    const name = names[i];
    checkFieldCount(table.fields.length, name, 'columns');
    applyKeys(table, name, notes);
    if (schemas.has(name)) {
      notes.add(
        () => `${name} is created more than once; the last one counts.`,
      );
    }
    const { description, fields } = table;
    schemas.set(name, sourceSchema({ name, description, fields }));
  });
  return [...schemas.values()];
}

function viewNote(sql: Statement, at: number): string {
  const view = sql.nameAt(at)?.parts.join('.') ?? 'A view';
  const place = placeOf(sql.text, sql.tokens[0].start);
  return `${view} (${place}) is a view: its types come from a query; it is left out.`;
}

function noteIgnored(ignored: string[], notes: Notes): void {
  if (ignored.length === 0) return;
  const what = ignored.length === 1 ? 'statement is' : 'statements are';
  notes.add(
    () =>
      `${grouped(ignored.length)} other ${what} ignored (${listed(
        [...new Set(ignored)],
        5,
      )}).`,
  );
}

/** Reads the tables of a SQL script in any of the dialects. */
export function readDdl(
  text: string,
  dialect?: SqlDialect,
): SchemaSourceResult {
  const statements = splitStatements(tokensOf(text, dialect), text);
  if (statements.length === 0) {
    throw new InputError(
      'The text holds no SQL; allowed: CREATE TABLE with a list of columns and their types',
    );
  }
  const written = dialect ?? guessDialect(text);
  const tables = new SqlTables();
  const notes = new Notes();
  const skipped = new Notes();
  const ignored: string[] = [];
  for (const sql of statements) {
    const created = createdObject(sql);
    if (created?.what === 'TABLE') {
      const read = readCreateTable(sql, created.at, written, notes);
      if ('skipped' in read) skipped.add(read.skipped);
      else tables.add(read);
    } else if (created) {
      skipped.add(() => viewNote(sql, created.at));
    } else if (!readLaterStatement(sql, tables)) {
      ignored.push(sql.tokens[0].key.slice(0, 40));
    }
    checkSchemaCount(tables.all.length, 'The SQL', 'tables');
  }
  if (tables.all.length === 0) throw noTableError(statements, skipped);

  const schemas = schemasOf(tables.all, notes);
  for (const sentence of skipped.toList()) notes.add(() => sentence);
  noteIgnored(ignored, notes);
  return { format: 'ddl', schemas, notes: notes.toList() };
}
