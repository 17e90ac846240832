import {
  CompoundEntityRef,
  getCompoundEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { DataProductEntity } from './DataProductEntityV1alpha1';
import {
  contractsOf,
  DataProductRefRole,
  resolveDataProductRef,
} from './dataProductRefs';
import {
  RELATION_CONSUMES_DATA_FROM,
  RELATION_PROVIDES_DATA_TO,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCEEDS,
} from './relations';

/**
 * One direction of a relation between two entities.
 *
 * @public
 */
export interface DataProductRelation {
  source: CompoundEntityRef;
  type: string;
  target: CompoundEntityRef;
}

/**
 * All relations that a data product brings into the catalog, each in both
 * directions. The product must have passed {@link findDataProductProblems}.
 *
 * @public
 */
export function dataProductRelations(
  entity: DataProductEntity,
): DataProductRelation[] {
  const self = getCompoundEntityRef(entity);
  const relations: DataProductRelation[] = [];
  const relate = (
    value: string | undefined,
    role: DataProductRefRole,
    types: (target: CompoundEntityRef) => [forward: string, reverse: string],
  ) => {
    if (!value) return;
    const target = resolveDataProductRef(entity, role, value);
    const [forward, reverse] = types(target);
    relations.push(
      { source: self, type: forward, target },
      { source: target, type: reverse, target: self },
    );
  };

  const { spec } = entity;
  relate(spec.owner, 'owner', () => [RELATION_OWNED_BY, RELATION_OWNER_OF]);
  relate(spec.domain, 'domain', () => [RELATION_PART_OF, RELATION_HAS_PART]);
  relate(spec.system, 'system', () => [RELATION_PART_OF, RELATION_HAS_PART]);
  for (const contract of (spec.outputs ?? []).flatMap(contractsOf)) {
    relate(contract, 'contract', () => [
      RELATION_PROVIDES_API,
      RELATION_API_PROVIDED_BY,
    ]);
  }
  for (const input of spec.inputs ?? []) {
    relate(input.from, 'source', target =>
      target.kind.toLocaleLowerCase('en-US') === 'dataproduct'
        ? [RELATION_CONSUMES_DATA_FROM, RELATION_PROVIDES_DATA_TO]
        : [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF],
    );
    relate(input.contract, 'contract', () => [
      RELATION_CONSUMES_API,
      RELATION_API_CONSUMED_BY,
    ]);
  }
  relate(spec.successor, 'successor', () => [
    RELATION_SUCCEEDED_BY,
    RELATION_SUCCEEDS,
  ]);
  return relations;
}
