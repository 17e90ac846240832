/**
 * The kinds DataProduct and Scorecard for the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleDataMesh as default } from './module';
export * from './facts/factsExtensionPoint';
export { dataMeshConditions } from './permissions/hasClassification';
export { readBeside } from './publishing/readBeside';
export { StandardsProvider } from './standards/StandardsProvider';
export { type StandardsProviderOptions } from './standards/StandardsProviderOptions';
