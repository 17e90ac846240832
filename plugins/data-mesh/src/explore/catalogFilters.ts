import { EntityFilterQuery } from '@backstage/catalog-client';
import { RELATION_PART_OF } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  ProductFacetName,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The key of the catalog's search index that each facet reads. */
export const facetKeys: Record<ProductFacetName, string> = {
  domain: 'relations.partOf',
  system: 'relations.partOf',
  owner: 'relations.ownedBy',
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
  portType: 'spec.outputs.type',
  classification: 'spec.classification',
  tag: 'metadata.tags',
};

/** All facets, in the order of the page. */
export const facetNames = Object.keys(facetKeys) as ProductFacetName[];

/** `partOf` points to domains and to systems: the kind tells which. */
export function isFacetValue(facet: ProductFacetName, value: string): boolean {
  return (
    facetKeys[facet] !== 'relations.partOf' || value.startsWith(`${facet}:`)
  );
}

/** The catalog's question for the products that a query asks for. */
export function toCatalogQuery(
  filters: ProductQuery['filters'],
  except?: ProductFacetName,
): { filter: EntityFilterQuery; query?: FilterPredicate } {
  const filter: Record<string, string | string[]> = { kind: 'DataProduct' };
  for (const facet of facetNames) {
    const values = filters[facet];
    // Domain and system share a key, which a filter can have once only.
    if (facet !== except && facet !== 'system' && values?.length) {
      filter[facetKeys[facet]] = values.length === 1 ? values[0] : values;
    }
  }
  if (except === 'system' || !filters.system?.length) return { filter };
  const targetRef = { $in: filters.system };
  return {
    filter,
    query: { relations: { $contains: { type: RELATION_PART_OF, targetRef } } },
  };
}

/** The fields of an entity that the words of a search are looked up in. */
export const searchedFields = [
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.purpose',
];

/** Only fields that every product has: the catalog drops the others' products. */
export const orderFields = {
  name: { field: 'metadata.name', order: 'asc' },
  '-name': { field: 'metadata.name', order: 'desc' },
  domain: { field: 'spec.domain', order: 'asc' },
  type: { field: 'spec.type', order: 'asc' },
  lifecycle: { field: 'spec.lifecycle', order: 'asc' },
} as const;
