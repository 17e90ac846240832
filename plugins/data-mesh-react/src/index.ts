/**
 * What other frontends reuse from Data Mesh for Backstage.
 *
 * @packageDocumentation
 */
export { DataProductIcon } from './icons/DataProductIcon';
export { PortTypeIcon, type PortTypeIconProps } from './icons/PortTypeIcon';
export { ScorecardIcon } from './icons/ScorecardIcon';
export { productsApiRef } from './products/productsApiRef';
export { useProducts, type UseProductsResult } from './products/useProducts';
export { useProductFacets } from './products/useProductFacets';
export {
  dataProductRelationPairs,
  dataProductRelationTypes,
} from './relations/relationLabels';
