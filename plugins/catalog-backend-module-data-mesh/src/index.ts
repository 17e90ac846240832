/**
 * The DataProduct kind for the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleDataMesh as default } from './module';
