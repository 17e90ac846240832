/**
 * Data contracts and their fields in the search of Backstage.
 *
 * @packageDocumentation
 */
export { searchModuleDataContracts as default } from './module';
export {
  DATA_CONTRACT_DOCUMENT_TYPE,
  type DataContractDocument,
} from './DataContractDocument';
