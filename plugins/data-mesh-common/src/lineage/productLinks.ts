import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DataProductEntity,
  isDataProductEntity,
} from '../kinds/DataProductEntityV1alpha1';
import { resolveDataProductRef } from '../kinds/dataProductRefs';
import {
  RELATION_CONSUMES_DATA_FROM,
  RELATION_PROVIDES_DATA_TO,
} from '../kinds/relations';

/**
 * Data flows from one entity to another.
 *
 * @public
 */
export interface LineageEdge {
  /** Ref of the entity that provides the data. */
  from: string;
  /** Ref of the entity that reads it. */
  to: string;
  /** Set when the link is derived: the contract that both sides name. */
  contract?: string;
}

/** The refs that an entity's relations of one type point to. */
export function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
}

/**
 * The ref of the domain that an entity is part of, from its relations.
 *
 * @public
 */
export function domainOf(entity: Entity): string | undefined {
  return targetsOf(entity, RELATION_PART_OF).find(
    ref => parseEntityRef(ref).kind === 'domain',
  );
}

/** The refs of all contracts that a product provides or relies on. */
export function contractsAround(entity: Entity): string[] {
  return [
    ...targetsOf(entity, RELATION_CONSUMES_API),
    ...targetsOf(entity, RELATION_PROVIDES_API),
  ];
}

/**
 * What a product says that it reads. It may depend on other things besides, such
 * as the database that it is kept in, and no data comes from there. Undefined when
 * only the relations of the product were read.
 */
function declaredSources(product: DataProductEntity): Set<string> | undefined {
  // A list asks the catalog for some fields only.
  const inputs = product.spec?.inputs;
  return (
    inputs &&
    new Set(
      inputs.flatMap(({ from }) =>
        from
          ? stringifyEntityRef(resolveDataProductRef(product, 'source', from))
          : [],
      ),
    )
  );
}

/**
 * The links of one product to its direct neighbours. An input that names only a
 * contract is linked to whoever provides that contract; a consumer of one of
 * the product's contracts reads the product, be it a product or a component.
 *
 * @param product - a data product with its relations
 * @param contracts - the API entities by ref, as far as they are known
 * @public
 */
export function productLinks(
  product: Entity,
  contracts: ReadonlyMap<string, Entity>,
): LineageEdge[] {
  if (!isDataProductEntity(product)) return [];
  const self = stringifyEntityRef(getCompoundEntityRef(product));
  const edges = new Map<string, LineageEdge>();
  const add = (edge: LineageEdge) => {
    const key = `${edge.from} ${edge.to}`;
    if (edge.from !== edge.to && !edges.has(key)) edges.set(key, edge);
  };

  const sources = declaredSources(product);
  for (const from of [
    ...targetsOf(product, RELATION_CONSUMES_DATA_FROM),
    ...targetsOf(product, RELATION_DEPENDS_ON).filter(
      ref => sources?.has(ref) ?? true,
    ),
  ]) {
    add({ from, to: self });
  }
  // A component may say that it depends on a product, as on anything else.
  for (const type of [RELATION_PROVIDES_DATA_TO, RELATION_DEPENDENCY_OF]) {
    for (const to of targetsOf(product, type)) add({ from: self, to });
  }
  // After the declared links, so that a derived one never hides them.
  for (const contract of targetsOf(product, RELATION_CONSUMES_API)) {
    const api = contracts.get(contract);
    for (const from of api ? targetsOf(api, RELATION_API_PROVIDED_BY) : []) {
      add({ from, to: self, contract });
    }
  }
  for (const contract of targetsOf(product, RELATION_PROVIDES_API)) {
    const api = contracts.get(contract);
    for (const to of api ? targetsOf(api, RELATION_API_CONSUMED_BY) : []) {
      add({ from: self, to, contract });
    }
  }
  return [...edges.values()];
}
