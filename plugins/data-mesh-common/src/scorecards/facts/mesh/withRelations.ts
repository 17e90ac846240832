import {
  Entity,
  EntityRelation,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isDataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import { dataProductRelations } from '../../../kinds/dataProductRelations';

const key = ({ type, targetRef }: EntityRelation) => `${type} ${targetRef}`;

/**
 * Gives products that are not in the catalog the relations that they would have
 * there, and their reverse to the other entities at hand.
 *
 * @param entities - products and what is around them; those that come from the
 * catalog keep the relations that they have
 * @public
 */
export function withProductRelations(entities: readonly Entity[]): Entity[] {
  const relations = new Map<string, Map<string, EntityRelation>>();
  for (const product of entities.filter(isDataProductEntity)) {
    for (const { source, type, target } of dataProductRelations(product)) {
      const from = stringifyEntityRef(source);
      const relation = { type, targetRef: stringifyEntityRef(target) };
      const known = relations.get(from) ?? new Map<string, EntityRelation>();
      relations.set(from, known.set(key(relation), relation));
    }
  }
  return entities.map(entity => {
    const own = (entity.relations ?? []).map(
      relation => [key(relation), relation] as const,
    );
    const all = new Map([
      ...own,
      ...(relations.get(stringifyEntityRef(entity)) ?? []),
    ]);
    return { ...entity, relations: [...all.values()] };
  });
}
