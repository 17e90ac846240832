import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * Type of the documents of data contracts, as filters of a search name it.
 *
 * @public
 */
export const DATA_CONTRACT_DOCUMENT_TYPE: string = 'data-contract';

/**
 * A data contract as it is searched: `text` holds its description, and names,
 * business names and descriptions of its fields, but never values of the data.
 *
 * @public
 */
export interface DataContractDocument extends IndexableDocument {
  /** Namespace and name of the API. */
  namespace: string;
  name: string;
  /** Ref of the owner; empty when there is none. */
  owner: string;
  /** As the document says. */
  version: string;
  status: string;
}
