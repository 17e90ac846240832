import { CatalogApi } from '@backstage/catalog-client';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Deeper hierarchies than this are cut off, so that a cycle ends too. */
const MAX_DEPTH = 8;

/** Which products belong to a Group, Domain or System. */
export interface ProductScope {
  facet: ProductFacetName;
  refs: string[];
}

const scopes: Record<string, { facet: ProductFacetName; relation?: string }> = {
  group: { facet: 'owner', relation: RELATION_PARENT_OF },
  domain: { facet: 'domain', relation: RELATION_HAS_PART },
  system: { facet: 'system' },
};

function childrenOf(entity: Entity, relation: string): string[] {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef)
    .filter(ref => parseEntityRef(ref).kind === kind);
}

/**
 * The filter for the products of an entity: a group's with those of the groups
 * below it, a domain's with those of its subdomains. One request a level.
 */
export async function productScope(
  entity: Entity,
  catalogApi: CatalogApi,
): Promise<ProductScope> {
  const { facet, relation } = scopes[entity.kind.toLocaleLowerCase('en-US')];
  const refs = new Set([stringifyEntityRef(entity)]);
  if (!relation) return { facet, refs: [...refs] };

  let level = childrenOf(entity, relation);
  for (let depth = 0; depth < MAX_DEPTH && level.length; depth++) {
    level.forEach(ref => refs.add(ref));
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: level,
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
    });
    level = items
      .flatMap(child => (child ? childrenOf(child, relation) : []))
      .filter(ref => !refs.has(ref));
  }
  return { facet, refs: [...refs] };
}
