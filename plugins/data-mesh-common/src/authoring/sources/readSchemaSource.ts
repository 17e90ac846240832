import { InputError } from '@backstage/errors';
import { detectSchemaFormat } from './detect';
import { grouped, MAX_DBT_MANIFEST_LENGTH, MAX_SOURCE_LENGTH } from './limits';
import { shown } from './places';
import { readJson } from './readJson';
import {
  SCHEMA_FORMATS,
  SchemaFormat,
  SchemaSourceResult,
} from './SchemaSource';
import { SQL_DIALECTS, SqlDialect } from './sql/SqlDialect';

function checkLength(length: number, most: number, what: string): void {
  if (length <= most) return;
  throw new InputError(
    `The ${what} has ${grouped(length)} characters; allowed: at most ${grouped(
      most,
    )}`,
  );
}

function checkOneOf(
  value: string | undefined,
  allowed: readonly string[],
  what: string,
): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new InputError(
    `${what} ${shown(String(value))} is unknown; allowed: ${allowed.join(
      ', ',
    )}`,
  );
}

/**
 * What a module exports. Node puts it under `default` when a module is loaded from
 * its source, as it is where somebody develops.
 */
async function exportsOf<T extends object>(loading: Promise<T>): Promise<T> {
  const loaded: T & { default?: T } = await loading;
  return loaded.default ?? loaded;
}

/**
 * Each reader is loaded when it is needed: nobody who looks at a product page
 * should have to download them.
 */
async function readAs(
  format: SchemaFormat,
  text: string,
  dialect: SqlDialect | undefined,
): Promise<SchemaSourceResult> {
  switch (format) {
    case 'csv':
      return (await exportsOf(import('./csv'))).readCsv(text, dialect);
    case 'ddl':
      checkLength(text.length, MAX_SOURCE_LENGTH, 'SQL');
      return (await exportsOf(import('./ddl'))).readDdl(text, dialect);
    case 'json-schema':
      checkLength(text.length, MAX_SOURCE_LENGTH, 'JSON Schema');
      return (await exportsOf(import('./jsonSchema'))).readJsonSchema(
        readJson(text),
      );
    case 'avro':
      checkLength(text.length, MAX_SOURCE_LENGTH, 'Avro schema');
      return (await exportsOf(import('./avro'))).readAvro(readJson(text));
    default:
      checkLength(text.length, MAX_DBT_MANIFEST_LENGTH, 'dbt manifest');
      return (await exportsOf(import('./dbtManifest'))).readDbtManifest(
        readJson(text),
      );
  }
}

/**
 * Reads the fields of a data contract from what a person pastes or uploads: the
 * DDL of any warehouse, a CSV or a table that describes columns, a JSON Schema,
 * an Avro schema or a dbt manifest. Without `format` the text tells it. Values of
 * the rows of a CSV are neither kept nor told in errors.
 *
 * @throws InputError with a sentence for that person, when nothing can be read.
 * @public
 */
export async function readSchemaSource(
  text: string,
  format?: SchemaFormat,
  options: { dialect?: SqlDialect } = {},
): Promise<SchemaSourceResult> {
  checkOneOf(format, SCHEMA_FORMATS, 'Format');
  checkOneOf(options.dialect, SQL_DIALECTS, 'Dialect');
  // Of CSV only the start is read, so only JSON and SQL can be too long.
  const first = text.slice(0, 1000).trim();
  if (first === '' && text.slice(0, MAX_SOURCE_LENGTH).trim() === '') {
    throw new InputError(
      `The text is empty; allowed: ${SCHEMA_FORMATS.join(', ')}`,
    );
  }
  if (format !== 'csv') {
    const isJson = /^\uFEFF?[{[]/.test(first);
    if (isJson) {
      checkLength(text.length, MAX_DBT_MANIFEST_LENGTH, 'JSON');
    }
  }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const found = format ?? detectSchemaFormat(plain);
  return readAs(found, plain, options.dialect);
}
