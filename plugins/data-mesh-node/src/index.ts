/**
 * Extension points and permission rules of Data Mesh for other backend modules.
 *
 * @packageDocumentation
 */
export * from './facts/FactProvider';
export * from './facts/factsExtensionPoint';
export * from './changesTopic';
export * from './permissions/dataProducts';
export * from './permissions/scorecards';
export * from './publishing/directoryTopic';
export * from './publishing/publishing';
