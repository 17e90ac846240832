/**
 * What only a module of the app may give: the icon of the DataProduct kind.
 *
 * @packageDocumentation
 */
export { appModuleDataMesh as default } from './module';
