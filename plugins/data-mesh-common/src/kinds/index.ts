export * from './DataProductEntityV1alpha1';
export * from './relations';
export {
  dataProductRelations,
  type DataProductRelation,
} from './dataProductRelations';
export {
  contractsOf,
  resolveDataProductRef,
  type DataProductRefRole,
} from './dataProductRefs';
export {
  findDataProductProblems,
  MAX_DATA_PRODUCT_BYTES,
} from './validateDataProduct';
export type { FieldProblem } from './schemaProblems';
