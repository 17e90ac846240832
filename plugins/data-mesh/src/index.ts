/**
 * The pages, entity cards and tabs of Data Mesh for Backstage. The default
 * export is for the new frontend system, the named ones for the legacy system.
 *
 * @packageDocumentation
 */
export { dataMeshFrontendPlugin as default } from './plugin';
export * from './legacy';
export {
  dataContractWidget,
  type DataContractWidget,
} from './contract/dataContractWidget';
export { dataMeshTranslationRef } from './translation';
