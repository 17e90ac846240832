import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeDocsSearchable } from './searchableDocs';

describe('makeDocsSearchable', () => {
  const logger = mockServices.logger.mock();
  const fetchMock = jest.spyOn(global, 'fetch');
  afterAll(() => fetchMock.mockRestore());

  const run = () =>
    makeDocsSearchable({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async pluginId => `http://portal/api/${pluginId}`,
      }),
      catalog: catalogServiceMock.mock({
        queryEntities: async () => ({
          items: [
            {
              apiVersion: 'data-mesh/v1alpha1',
              kind: 'DataProduct',
              metadata: { name: 'orders', namespace: 'web' },
            },
          ],
          totalItems: 1,
          pageInfo: {},
        }),
      }),
      logger,
    });

  it('builds every site, then all indexes', async () => {
    fetchMock.mockImplementation(async () => new Response('event: finish'));
    await run();
    expect(
      fetchMock.mock.calls.map(([url, init]) => `${init?.method} ${url}`),
    ).toEqual([
      'GET http://portal/api/techdocs/sync/web/dataproduct/orders',
      'POST http://portal/api/search/.backstage/scheduler/v1/tasks/search_index_software_catalog/trigger',
      'POST http://portal/api/search/.backstage/scheduler/v1/tasks/search_index_techdocs/trigger',
      'POST http://portal/api/search/.backstage/scheduler/v1/tasks/search_index_data_contract/trigger',
    ]);
    expect(fetchMock.mock.calls[0][1]?.headers).toEqual({
      Authorization: expect.stringMatching(/^Bearer ./),
    });
  });

  it('names the documentation that could not be built, and goes on', async () => {
    fetchMock.mockImplementation(
      async () => new Response('event: error\ndata: "no mkdocs.yml"'),
    );
    await run();
    expect(logger.warn).toHaveBeenCalledWith(
      'The documentation of dataproduct:web/orders could not be built',
    );
  });
});
