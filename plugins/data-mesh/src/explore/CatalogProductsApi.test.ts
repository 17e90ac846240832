import { CatalogApi } from '@backstage/catalog-client';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ProductFacets,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { exampleEntities } from '../../dev/exampleEntities';
import { CatalogProductsApi } from './CatalogProductsApi';

const query: ProductQuery = {
  filters: {},
  orderBy: 'name',
  limit: 20,
  offset: 0,
};

/** Counts the requests that go to the catalog. */
function counting(catalogApi: CatalogApi) {
  const requests: string[] = [];
  const counted = new Proxy(catalogApi, {
    get(target, name: keyof CatalogApi) {
      return (...args: unknown[]) => {
        requests.push(name);
        return (target[name] as Function).apply(target, args);
      };
    },
  });
  return { catalogApi: counted, requests };
}

function setUp(entities = exampleEntities) {
  const { catalogApi, requests } = counting(catalogApiMock({ entities }));
  return { api: new CatalogProductsApi(catalogApi), requests };
}

async function refs(change: Partial<ProductQuery>) {
  const { items } = await setUp().api.queryProducts({ ...query, ...change });
  return items.map(({ entityRef }) => entityRef.split('/')[1]);
}

function counts(facets: ProductFacets) {
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      Object.fromEntries(values.map(({ value, count }) => [value, count])),
    ]),
  );
}

describe('CatalogProductsApi', () => {
  it('lists products only, in order and by the page', async () => {
    expect(await refs({})).toEqual(['campaigns', 'clicks', 'profile']);
    expect(await refs({ orderBy: '-name' })).toEqual([
      'profile',
      'clicks',
      'campaigns',
    ]);
    expect(await refs({ limit: 1, offset: 1 })).toEqual(['clicks']);
  });

  it.each<[ProductQuery['filters'], string[]]>([
    [{ domain: ['domain:default/web'] }, ['clicks']],
    [{ system: ['system:default/crm'] }, ['profile']],
    [{ domain: ['domain:default/web'], system: ['system:default/crm'] }, []],
    [{ type: ['aggregate', 'source-aligned'] }, ['clicks', 'profile']],
    [{ portType: ['table'] }, ['profile']],
    [{ tag: ['clickstream'] }, ['clicks']],
    [{ owner: ['group:default/marketing'], type: ['aggregate'] }, []],
  ])('narrows by %j', async (filters, expected) => {
    expect(await refs({ filters })).toEqual(expected);
  });

  it.each([
    ['profile', ['profile']],
    ['reached whom', ['campaigns']],
    ['tracked truth', ['clicks']],
  ])('finds %s', async (fullText, expected) => {
    expect(await refs({ fullText })).toEqual(expected);
  });

  it('counts consumers by source and by contract', async () => {
    const { items } = await setUp().api.queryProducts(query);
    expect(
      Object.fromEntries(items.map(i => [i.entityRef, i.consumers])),
    ).toEqual({
      'dataproduct:default/campaigns': [],
      'dataproduct:default/clicks': ['dataproduct:default/profile'],
      'dataproduct:default/profile': ['dataproduct:default/campaigns'],
    });
  });

  it('needs two requests for a page of any length', async () => {
    const many = Array.from({ length: 90 }, (_, i) => ({
      ...exampleEntities[0],
      metadata: { ...exampleEntities[0].metadata, name: `p${i}` },
    }));
    const { api, requests } = setUp([...many, ...exampleEntities]);
    await api.queryProducts({ ...query, limit: 100 });
    expect(requests).toEqual(['queryEntities', 'getEntitiesByRefs']);
  });

  it('counts facets, each without its own filter', async () => {
    const facets = counts(
      await setUp().api.getFacets({ filters: { type: ['aggregate'] } }),
    );
    expect(facets.type).toEqual({
      'source-aligned': 1,
      aggregate: 1,
      'consumer-aligned': 1,
    });
    expect(facets.domain).toEqual({ 'domain:default/customer': 1 });
    expect(facets.system).toEqual({ 'system:default/crm': 1 });
    expect(facets.portType).toEqual({ table: 1, dashboard: 1 });
  });

  it.each<ProductQuery['filters']>([
    {},
    { type: ['aggregate'] },
    { portType: ['table'], domain: ['domain:default/customer'] },
    { owner: ['group:default/web'] },
  ])(
    'counts a search like the catalog counts a list, under %j',
    async filters => {
      // "e" is in the name, title or description of all three products
      const { api } = setUp();
      expect(counts(await api.getFacets({ filters, fullText: 'e' }))).toEqual(
        counts(await api.getFacets({ filters })),
      );
    },
  );

  it('shows values without counts when too many match a search', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({
      ...exampleEntities[0],
      metadata: { ...exampleEntities[0].metadata, name: `many${i}` },
    }));
    const { api } = setUp(many);
    const facets = await api.getFacets({ filters: {}, fullText: 'many' });
    expect(facets.type).toEqual([{ value: 'source-aligned' }]);
  });

  it('maps the flow between domains', async () => {
    const map = await setUp().api.getDomainMap();
    expect(map.complete).toBe(true);
    expect(
      map.links.map(({ from, to, edges }) => [from, to, edges.length]),
    ).toEqual([
      ['domain:default/customer', 'domain:default/marketing', 1],
      ['domain:default/web', 'domain:default/customer', 1],
    ]);
  });
});
