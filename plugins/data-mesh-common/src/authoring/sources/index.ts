export { detectSchemaFormat } from './detect';
export {
  CSV_SAMPLE_LENGTH,
  MAX_DBT_MANIFEST_LENGTH,
  MAX_SOURCE_LENGTH,
} from './limits';
export { readSchemaSource } from './readSchemaSource';
export { SCHEMA_FORMATS } from './SchemaSource';
export type {
  SchemaFormat,
  SchemaSourceResult,
  SourceSchema,
} from './SchemaSource';
export { SQL_DIALECTS } from './sql/SqlDialect';
export type { SqlDialect } from './sql/SqlDialect';
