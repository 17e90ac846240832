/**
 * Form fields for software templates that write data products and contracts.
 *
 * @packageDocumentation
 */
export { scaffolderModuleDataMesh as default } from './module';
export * from './legacy';
export { dataMeshFieldsTranslationRef } from './translation';
