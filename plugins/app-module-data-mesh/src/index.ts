/**
 * What only a module of the app may give: the icons of our kinds.
 *
 * @packageDocumentation
 */
export { appModuleDataMesh as default } from './module';
