import { InputError } from '@backstage/errors';
import { isObject } from '../../contracts/odcs/readDocument';
import { CSV_SAMPLE_LENGTH } from './limits';
import { readJson } from './readJson';
import { SchemaFormat } from './SchemaSource';
import { isSqlWord } from './sql/sqlWords';

/** CREATE TABLE at the start of a line, with up to six words between. */
const createTable =
  /^[ \t]{0,40}create(?:\s{1,20}[a-z]{1,20}){0,6}\s{1,20}table\b/im;

/** Whether a text is meant as JSON, however broken it is. */
const looksLikeJson = (text: string): boolean =>
  /^[{[]/.test(text.slice(0, CSV_SAMPLE_LENGTH).trimStart());

/** Which of the formats of JSON a document has. */
function formatOfJson(document: unknown): SchemaFormat {
  if (isObject(document)) {
    const { metadata, nodes, type, fields } = document;
    const dbt = isObject(metadata) && 'dbt_schema_version' in metadata;
    if (isObject(nodes) && dbt) return 'dbt-manifest';
    if (type === 'record' && Array.isArray(fields)) return 'avro';
    if (document.protocol !== undefined && Array.isArray(document.types)) {
      return 'avro';
    }
    const signs = ['$schema', 'properties', '$defs', 'definitions', 'allOf'];
    const isSchema = signs.some(sign => Object.hasOwn(document, sign));
    if (isSchema || isObject(document.components)) return 'json-schema';
    if (typeof document.$ref === 'string' || isObject(document.items)) {
      return 'json-schema';
    }
  }
  const records =
    Array.isArray(document) &&
    document.some(part => isObject(part) && part.type === 'record');
  if (records) return 'avro';
  throw new InputError(
    'The JSON is of no known format; allowed: JSON Schema (with properties), Avro (with type record and fields), dbt manifest (with nodes and metadata.dbt_schema_version)',
  );
}

/** Drops comments before the first statement. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const close = rest.startsWith('/*') ? '*/' : '\n';
    if (!rest.startsWith('/*') && !rest.startsWith('--')) return rest;
    const end = rest.indexOf(close);
    if (end < 0) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** Which of the formats of plain text this is. */
function formatOfText(text: string): SchemaFormat {
  const start = text.slice(0, CSV_SAMPLE_LENGTH).replace(/^\uFEFF/, '');
  if (createTable.test(start)) return 'ddl';
  const first = /^(\w{1,20})(\s{0,20})([^\s])?/.exec(withoutComments(start));
  // `update,delete` is a header, and so is a single word.
  const isStatement =
    first !== null && first[2] !== '' && /[\w"'`[(*@]/.test(first[3] ?? '');
  return isStatement && isSqlWord(first[1]) ? 'ddl' : 'csv';
}

/**
 * Tells what a text is. Whatever is neither JSON nor SQL counts as CSV.
 *
 * @throws InputError for JSON that is broken or of no known format.
 * @public
 */
export function detectSchemaFormat(text: string): SchemaFormat {
  return looksLikeJson(text)
    ? formatOfJson(readJson(text.replace(/^\uFEFF/, '')))
    : formatOfText(text);
}
