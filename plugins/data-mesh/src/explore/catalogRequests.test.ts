import { CatalogClient } from '@backstage/catalog-client';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { ProductQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { CatalogProductsApi } from './CatalogProductsApi';

const CATALOG = 'http://catalog.example';

/** What reaches the catalog's REST API, with the client that an app uses. */
describe('the requests of Explore', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const api = new CatalogProductsApi(
    new CatalogClient({ discoveryApi: { getBaseUrl: async () => CATALOG } }),
  );
  const query: ProductQuery = {
    filters: {},
    orderBy: '-name',
    limit: 20,
    offset: 40,
  };

  it('asks for one page, and for the contracts on it', async () => {
    const requests: string[] = [];
    server.use(
      http.get(`${CATALOG}/entities/by-query`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        requests.push('by-query');
        expect(searchParams.getAll('filter')).toEqual([
          'kind=DataProduct,relations.ownedBy=group:default/a,relations.ownedBy=group:default/b,spec.type=aggregate',
        ]);
        expect(searchParams.get('limit')).toBe('20');
        expect(searchParams.get('offset')).toBe('40');
        expect(searchParams.get('orderField')).toBe('metadata.name,desc');
        expect(searchParams.get('fullTextFilterTerm')).toBe('sales');
        return HttpResponse.json({
          items: [
            {
              kind: 'DataProduct',
              metadata: { name: 'a', namespace: 'default' },
              relations: [
                { type: 'providesApi', targetRef: 'api:default/a-v1' },
                { type: 'consumesApi', targetRef: 'api:default/not-needed' },
              ],
            },
          ],
          totalItems: 41,
          pageInfo: {},
        });
      }),
      http.post(`${CATALOG}/entities/by-refs`, async ({ request }) => {
        requests.push('by-refs');
        expect(await request.json()).toMatchObject({
          entityRefs: ['api:default/a-v1'],
        });
        return HttpResponse.json({
          items: [
            {
              kind: 'API',
              metadata: { name: 'a-v1', namespace: 'default' },
              relations: [
                { type: 'apiConsumedBy', targetRef: 'component:default/shop' },
              ],
            },
          ],
        });
      }),
    );
    const { items, totalItems } = await api.queryProducts({
      ...query,
      filters: {
        owner: ['group:default/a', 'group:default/b'],
        type: ['aggregate'],
      },
      fullText: 'sales',
    });
    expect(requests).toEqual(['by-query', 'by-refs']);
    expect(totalItems).toBe(41);
    expect(items[0].consumers).toEqual(['component:default/shop']);
  });

  it('counts all facets in one request, and a filtered one by its own', async () => {
    const facets: string[][] = [];
    server.use(
      http.get(`${CATALOG}/entity-facets`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        facets.push([
          searchParams.getAll('filter').join('|'),
          ...searchParams.getAll('facet'),
        ]);
        return HttpResponse.json({ facets: {} });
      }),
    );
    await api.getFacets({ filters: { type: ['aggregate'] } });
    expect(facets).toEqual([
      [
        'kind=DataProduct,spec.type=aggregate',
        'relations.partOf',
        'relations.ownedBy',
        'spec.lifecycle',
        'spec.outputs.type',
        'spec.classification',
        'metadata.tags',
      ],
      ['kind=DataProduct', 'spec.type'],
    ]);
  });

  it('passes on what the catalog answers when it fails', async () => {
    server.use(
      http.get(`${CATALOG}/entities/by-query`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'no entry' } },
          { status: 403 },
        ),
      ),
    );
    await expect(api.queryProducts(query)).rejects.toThrow('403');
  });
});
