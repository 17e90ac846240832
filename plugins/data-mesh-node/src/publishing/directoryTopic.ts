/**
 * Topic of the event that tells that a repository was published to the directory
 * of `dataMesh.publish.directory.root`.
 *
 * @public
 */
export const DIRECTORY_TOPIC = 'data-mesh.directory';

/**
 * Payload of that event.
 *
 * @public
 */
export type DirectoryPublished = {
  /** Name of the repository: its folder in the directory. */
  repository: string;
};
