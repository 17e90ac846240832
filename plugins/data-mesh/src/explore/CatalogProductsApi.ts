import { CatalogApi } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  aggregateDomainMap,
  DomainMapResult,
  productLinks,
  ProductFacetName,
  ProductFacets,
  ProductFacetValue,
  ProductList,
  ProductQuery,
  ProductsApi,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { loadContracts } from '../catalog/loadContracts';
import {
  facetKeys,
  facetNames,
  isFacetValue,
  orderFields,
  searchedFields,
  toCatalogQuery,
} from './catalogFilters';
import { countFacets } from './countFacets';

const LIST_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.purpose',
  'spec.classification',
  'spec.outputs',
  'relations',
];

const MAP_FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

/** The catalog can't count facets of a text search: up to here we do. */
const MAX_COUNTED_MATCHES = 1000;

const MAP_PAGE_SIZE = 2500;
const MAP_MAX_PAGES = 4;

/** Lists of data products, read from the software catalog. */
export class CatalogProductsApi implements ProductsApi {
  constructor(private readonly catalogApi: CatalogApi) {}

  async queryProducts(query: ProductQuery): Promise<ProductList> {
    const { items, totalItems } = await this.catalogApi.queryEntities({
      ...toCatalogQuery(query.filters),
      fields: LIST_FIELDS,
      limit: Math.min(query.limit, 100),
      offset: query.offset,
      orderFields: [orderFields[query.orderBy]],
      ...this.textFilter(query.fullText),
    });
    const contracts = await loadContracts(this.catalogApi, items, ['provided']);
    return {
      totalItems,
      items: items.map(entity => {
        const entityRef = stringifyEntityRef(entity);
        const consumers = productLinks(entity, contracts)
          .filter(({ from }) => from === entityRef)
          .map(({ to }) => to);
        return { entityRef, entity, consumers };
      }),
    };
  }

  async getFacets({
    filters,
    fullText,
  }: Pick<ProductQuery, 'filters' | 'fullText'>): Promise<ProductFacets> {
    if (!fullText?.trim()) return this.countOnServer(filters);

    const { items, totalItems } = await this.catalogApi.queryEntities({
      ...toCatalogQuery({}),
      fields: LIST_FIELDS,
      limit: MAX_COUNTED_MATCHES,
      ...this.textFilter(fullText),
    });
    if (totalItems <= items.length) return countFacets(items, filters);

    const all = await this.countOnServer({});
    return Object.fromEntries(
      facetNames.map(facet => [
        facet,
        all[facet].map(({ value }) => ({ value })),
      ]),
    ) as ProductFacets;
  }

  async getDomainMap(): Promise<DomainMapResult> {
    const products: Entity[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAP_MAX_PAGES; page++) {
      const response = await this.catalogApi.queryEntities({
        fields: MAP_FIELDS,
        limit: MAP_PAGE_SIZE,
        ...(cursor
          ? { cursor }
          : {
              ...toCatalogQuery({}),
              orderFields: [orderFields.name],
            }),
      });
      products.push(...response.items);
      cursor = response.pageInfo.nextCursor;
      if (!cursor) break;
    }
    return { ...aggregateDomainMap(products), complete: !cursor };
  }

  private textFilter(fullText: string | undefined) {
    const term = fullText?.trim();
    return term ? { fullTextFilter: { term, fields: searchedFields } } : {};
  }

  /**
   * One request for all facets without a filter of their own, and one for each
   * that has one: the number depends on the facets, not on the products.
   */
  private async countOnServer(
    filters: ProductQuery['filters'],
  ): Promise<ProductFacets> {
    const filtered = facetNames.filter(facet => filters[facet]?.length);
    const free = facetNames.filter(facet => !filtered.includes(facet));
    const answers = await Promise.all([
      this.countFacetsOf(free, filters),
      ...filtered.map(facet => this.countFacetsOf([facet], filters, facet)),
    ]);
    return Object.assign({}, ...answers);
  }

  private async countFacetsOf(
    facets: ProductFacetName[],
    filters: ProductQuery['filters'],
    except?: ProductFacetName,
  ): Promise<Partial<Record<ProductFacetName, ProductFacetValue[]>>> {
    if (!facets.length) return {};
    const response = await this.catalogApi.getEntityFacets({
      ...toCatalogQuery(filters, except),
      // Domain and system share a key.
      facets: [...new Set(facets.map(facet => facetKeys[facet]))],
    });
    return Object.fromEntries(
      facets.map(facet => [
        facet,
        (response.facets[facetKeys[facet]] ?? []).filter(({ value }) =>
          isFacetValue(facet, value),
        ),
      ]),
    );
  }
}
