export * from './StandardsOptions';
export {
  type StandardsProblem,
  standardsProblemText,
} from './StandardsProblem';
export {
  readStandardFile,
  type ReadStandardFile,
  type StandardDocument,
  type StandardFile,
} from './import/StandardFile';
export {
  entitiesOfStandards,
  type StandardsEntities,
} from './import/entitiesOfStandards';
export { type ExportedDocument } from './export/ExportedDocument';
export { odcsOfEntity } from './export/odcsOfEntity';
export { odpsOfEntity } from './export/odpsOfEntity';
export { writeExportedDocument } from './export/writeExportedDocument';
