import { InputError } from '@backstage/errors';
import { ContractField, MAX_CONTRACT_FIELDS } from '../ContractField';
import { SourceSchema } from './SchemaSource';
import { shown } from './places';

/**
 * Longest text that is read as DDL, JSON Schema or Avro, in characters. Of CSV
 * only the first part is looked at, however long it is.
 *
 * @public
 */
export const MAX_SOURCE_LENGTH = 1024 * 1024;

/**
 * Longest dbt manifest that is read, in characters. It holds the SQL of all
 * models and macros, so it is far longer than what is read from it.
 *
 * @public
 */
export const MAX_DBT_MANIFEST_LENGTH = 20 * 1024 * 1024;

/**
 * How much of a CSV file is looked at, in characters. A caller with a large file
 * needs to read no more than this.
 *
 * @public
 */
export const CSV_SAMPLE_LENGTH = 256 * 1024;

/** Longest name of a field: more than any warehouse allows. */
const MAX_NAME_LENGTH = 300;
/** Longest description and type that a form can show. */
const MAX_TEXT_LENGTH = 4000;

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Refuses schemas that are too wide. Asked early, before fields are built. */
export function checkFieldCount(
  count: number,
  name: string,
  kind: string,
): void {
  if (count <= MAX_CONTRACT_FIELDS) return;
  throw new InputError(
    `${name} has ${grouped(count)} ${kind}; allowed: at most ${grouped(
      MAX_CONTRACT_FIELDS,
    )}`,
  );
}

/** More schemas than anybody chooses from. */
const MAX_SCHEMAS = 1000;

/** Refuses sources with too many schemas to choose from. */
export function checkSchemaCount(
  count: number,
  source: string,
  kind: string,
): void {
  if (count <= MAX_SCHEMAS) return;
  throw new InputError(
    `${source} has more than ${grouped(
      MAX_SCHEMAS,
    )} ${kind}; allowed: at most ${grouped(MAX_SCHEMAS)}`,
  );
}

const shorter = (text: string): string =>
  text.length > MAX_TEXT_LENGTH
    ? `${text.slice(0, MAX_TEXT_LENGTH - 1)}…`
    : text;

/** A field without what is empty, so that results can be compared and stored. */
function contractField(field: ContractField): ContractField {
  const { name, logicalType } = field;
  const physicalType = field.physicalType?.trim();
  const description = field.description?.trim();
  return {
    name,
    logicalType,
    ...(physicalType ? { physicalType: shorter(physicalType) } : {}),
    ...(field.primaryKey ? { primaryKey: true } : {}),
    ...(field.required ? { required: true } : {}),
    ...(field.unique ? { unique: true } : {}),
    ...(field.classification ? { classification: field.classification } : {}),
    ...(description ? { description: shorter(description) } : {}),
  };
}

/**
 * A schema whose fields have names, no name twice, and are not too many.
 * `title` is what errors call it: a CSV has no name.
 */
export function sourceSchema(
  schema: SourceSchema,
  title: string = schema.name,
): SourceSchema {
  checkFieldCount(schema.fields.length, title, 'columns');
  const seen = new Set<string>();
  for (const { name } of schema.fields) {
    if (name.trim() === '') {
      throw new InputError(`${title} has a column without a name`);
    }
    if (name.length > MAX_NAME_LENGTH) {
      throw new InputError(
        `${title} has a column name of ${grouped(
          name.length,
        )} characters; allowed: at most ${MAX_NAME_LENGTH}`,
      );
    }
    if (seen.has(name)) {
      throw new InputError(
        `${title} has two columns with the name ${shown(
          name,
        )}; allowed: every name once`,
      );
    }
    seen.add(name);
  }
  const description = schema.description?.trim();
  return {
    name: schema.name,
    ...(description ? { description: shorter(description) } : {}),
    fields: schema.fields.map(contractField),
  };
}
