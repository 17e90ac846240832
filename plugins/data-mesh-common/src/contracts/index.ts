export * from './contractSummary';
export { contractDocumentFacts } from './contractFacts';
export {
  QUALITY_DIMENSIONS,
  qualityDimension,
  type QualityDimension,
} from './odcs/ruleFacts';
