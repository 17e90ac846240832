import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';

/**
 * A new entity must not have the name of one that the catalog knows already. The
 * one that this very template made in an earlier try, and that stands in the same
 * place, is no obstacle.
 *
 * @param known - entities of the catalog with the names of the new ones
 * @param ownLocation - where the template publishes to, when it is known
 */
export function assertNotTaken(
  known: readonly (Entity | undefined)[],
  ownLocation: string | undefined,
): void {
  const taken = known.find(
    entity =>
      entity &&
      (!ownLocation ||
        entity.metadata.annotations?.[ANNOTATION_LOCATION] !== ownLocation),
  );
  if (taken) {
    throw new ConflictError(
      `name: ${stringifyEntityRef(
        taken,
      )} is in the catalog already; choose another name`,
    );
  }
}
