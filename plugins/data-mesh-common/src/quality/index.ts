export { contractRules } from './contractRules';
export {
  commonParts,
  type DatasetName,
  datasetNames,
  datasetParts,
} from './datasetNames';
export { type TestedBy, untestedRules } from './untestedRules';
export * from './signalAnnotations';
