export * from './contractEntity';
export * from './contractSummary';
export * from './contractFacts';
export { type DocumentFinding, findingText } from './findings/DocumentFinding';
export { MAX_FINDINGS } from './findings/arrangeFindings';
export * from './odcs/OdcsContract';
export * from './odcs/view/ContractView';
export {
  contractView,
  type ReadOdcsContract,
  readOdcsContract,
} from './odcs/view/readOdcsContract';
export {
  QUALITY_DIMENSIONS,
  qualityDimension,
  type QualityDimension,
} from './odcs/ruleFacts';
export * from './privacy/removeExamples';
export * from './diff';
export * from './diffContractTexts';
export * from './odps/OdpsProduct';
export { type DecodedText, decodeText } from './standards/decodeText';
export { MAX_CONTRACT_LENGTH } from './standards/readText';
export { type DocumentStandard } from './standards/recogniseStandard';
export { type DocumentValidation } from './standards/standardDocument';
export {
  validateStandardDocument,
  validateStandardValues,
  type ValidationOptions,
} from './standards/validateStandardDocument';
