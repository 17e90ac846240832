import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';

/**
 * A new entity must not have the name of one that the catalog knows already.
 *
 * @param known - entities of the catalog with the names of the new ones
 * @param isOwn - whether what is at a location was made by an earlier try of the
 * same template, and so is no obstacle
 */
export function assertNotTaken(
  known: readonly (Entity | undefined)[],
  isOwn: (location: string | undefined) => boolean,
): void {
  const taken = known.find(
    entity =>
      entity && !isOwn(entity.metadata.annotations?.[ANNOTATION_LOCATION]),
  );
  if (taken) {
    throw new ConflictError(
      `name: ${stringifyEntityRef(
        taken,
      )} is in the catalog already; choose another name`,
    );
  }
}
