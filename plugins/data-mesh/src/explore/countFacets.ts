import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  DataProductEntity,
  ProductFacetName,
  ProductFacets,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames, isFacetValue } from './catalogFilters';

function relatedRefs(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
}

function valuesOf(entity: Entity, facet: ProductFacetName): string[] {
  const { spec, metadata } = entity as DataProductEntity;
  switch (facet) {
    case 'domain':
    case 'system':
      return relatedRefs(entity, RELATION_PART_OF).filter(ref =>
        isFacetValue(facet, ref),
      );
    case 'owner':
      return relatedRefs(entity, RELATION_OWNED_BY);
    case 'portType':
      return (spec.outputs ?? []).flatMap(({ type }) => type ?? []);
    case 'tag':
      return metadata.tags ?? [];
    default:
      return [spec[facet] ?? []].flat();
  }
}

/**
 * Counts facets over entities at hand. As on the server, the counts of a facet
 * ignore the filter on that facet itself.
 */
export function countFacets(
  entities: Entity[],
  filters: ProductQuery['filters'],
): ProductFacets {
  const counts = new Map(
    facetNames.map(facet => [facet, new Map<string, number>()]),
  );
  for (const entity of entities) {
    const values = new Map(
      facetNames.map(facet => [facet, new Set(valuesOf(entity, facet))]),
    );
    const misses = facetNames.filter(facet => {
      const wanted = filters[facet];
      return wanted?.length && !wanted.some(v => values.get(facet)!.has(v));
    });
    for (const facet of facetNames) {
      if (misses.some(miss => miss !== facet)) continue;
      const count = counts.get(facet)!;
      for (const value of values.get(facet)!) {
        count.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries(
    facetNames.map(facet => [
      facet,
      [...counts.get(facet)!].map(([value, count]) => ({ value, count })),
    ]),
  ) as ProductFacets;
}
