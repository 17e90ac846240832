export { attestationStatement } from './attestationStatement';
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
export { MAX_ENTITY_BYTES } from './entitySize';
export { findDataProductProblems } from './validateDataProduct';
export type { FieldProblem } from './schemaProblems';
export * from './ScorecardEntityV1alpha1';
export { findScorecardProblems } from './validateScorecard';
