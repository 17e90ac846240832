/**
 * On an API: what was removed from its definition for privacy, in words.
 *
 * @public
 */
export const ANNOTATION_CONTRACT_REMOVED: string =
  'data-mesh/removed-from-contract';

/**
 * Type of the status items of an API that tell what is wrong with its contract.
 *
 * @public
 */
export const CONTRACT_FINDING_STATUS_TYPE: string =
  'data-mesh/contract-finding';
