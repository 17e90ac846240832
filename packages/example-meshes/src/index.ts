/**
 * The example meshes as entities, for tests.
 *
 * @packageDocumentation
 */
export { loadExampleMesh, type ExampleMesh } from './loadExampleMesh';
