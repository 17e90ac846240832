import { ContractField } from '../ContractField';

/**
 * What the fields of a contract can be read from.
 *
 * @public
 */
export const SCHEMA_FORMATS = [
  'ddl',
  'csv',
  'json-schema',
  'avro',
  'dbt-manifest',
] as const;

/**
 * Format of a text that a schema can be read from.
 *
 * @public
 */
export type SchemaFormat = (typeof SCHEMA_FORMATS)[number];

/**
 * One table, record or model that was found in a source.
 *
 * @public
 */
export type SourceSchema = {
  /** Name of the table, record or model; empty where the source has none (CSV). */
  name: string;
  description?: string;
  fields: ContractField[];
};

/**
 * What was read from a source. A source may hold several schemas (a DDL script,
 * a dbt manifest); the caller chooses one.
 *
 * @public
 */
export type SchemaSourceResult = {
  format: SchemaFormat;
  schemas: SourceSchema[];
  /** What was left out or guessed, as sentences for the person who pasted it. */
  notes: string[];
};
