export * from './model';
export { readScorecard } from './readScorecard';
export * from './scorecardEngine';
export { dataStatus } from './evaluate/dataStatus';
export * from './evaluate/evaluation';
export type {
  CompiledScorecard,
  ScorecardCompilation,
  ScorecardProblem,
} from './evaluate/compileScorecard';
export type { ExpressionProblem } from './cel/expressionProblem';
export { meaningful } from './cel/meaningful';
export { factDefinitions } from './facts/factDefinitions';
export { MAX_LIST_ITEMS } from './facts/factTypes';
export type {
  Fact,
  FactDefinitions,
  ObjectFact,
  ScalarFact,
  ScalarFactType,
} from './facts/factTypes';
export * from './facts/productFacts';
export { GroupTree } from './facts/mesh/GroupTree';
export {
  MeshIndex,
  type IndexedContract,
  type ProductBrief,
} from './facts/mesh/MeshIndex';
export {
  assembleFacts,
  type FactSources,
  type ServedFacts,
} from './facts/mesh/assembleFacts';
export { MIN_DAYS_MEASURED, type OutputQuality } from './facts/mesh/quality';
export {
  CLASSIFICATION_REASON_ANNOTATION,
  NO_SUCCESSOR_REASON_ANNOTATION,
  TEMPLATE_ANNOTATION,
  type ApiRecord,
  type DomainRecord,
  type EntityRecord,
  type InputRecord,
  type OutputRecord,
  type ProductRecord,
} from './facts/mesh/records';
export { withProductRelations } from './facts/mesh/withRelations';
