import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** The ref of an entity, such as `dataproduct:default/orders`. */
export const refOf = (entity: Entity): string =>
  stringifyEntityRef(getCompoundEntityRef(entity));
