/**
 * Template actions of Data Mesh for the Backstage scaffolder.
 *
 * @packageDocumentation
 */
export { scaffolderModuleDataMesh as default } from './module';
export { createPublishDirectoryAction } from './directory/publishDirectory';
export { createContractGenerateAction } from './draft/contractGenerate';
export { createProductGenerateAction } from './draft/productGenerate';
export {
  createProductRegisterAction,
  type ProductRegisterDeps,
} from './register/productRegister';
export { createContractValidateAction } from './validate/contractValidate';
export { createScorecardValidateAction } from './validate/scorecardValidate';
export type { CreatableDeps } from './validate/assertCreatable';
export type { MeasureDeps } from './validate/measureProduct';
export {
  createProductValidateAction,
  type ProductValidateDeps,
} from './validate/productValidate';
