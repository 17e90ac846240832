import { mockServices } from '@backstage/backend-test-utils';
import { measureProducts } from './measureProducts';

describe('measureProducts', () => {
  const logger = mockServices.logger.mock();
  const fetchMock = jest.spyOn(global, 'fetch');
  afterEach(() => fetchMock.mockReset());
  afterAll(() => fetchMock.mockRestore());

  const run = (...healths: object[]) => {
    fetchMock.mockImplementation(async url =>
      String(url).endsWith('/health')
        ? Response.json(healths.length > 1 ? healths.shift() : healths[0])
        : new Response(),
    );
    return measureProducts(
      {
        auth: mockServices.auth(),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async pluginId => `http://portal/api/${pluginId}`,
        }),
        logger,
        pauseMs: 0,
      },
      27,
    );
  };
  const swept = (products: number) => ({
    status: 'ok',
    lastSweep: { startedAt: 'a', finishedAt: 'b', products },
  });

  it('asks for a sweep when the last one came too early', async () => {
    await run({ status: 'never' }, swept(3), swept(27));
    expect(
      fetchMock.mock.calls.filter(([url]) => String(url).endsWith('/trigger')),
    ).toHaveLength(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('asks again when a sweep has failed', async () => {
    const failed = {
      lastSweep: { ...swept(27).lastSweep, error: 'no catalog' },
    };
    await run(failed, swept(27));
    expect(
      fetchMock.mock.calls.filter(([url]) => String(url).endsWith('/trigger')),
    ).toHaveLength(1);
  });

  it('gives up in the end, and says so', async () => {
    await run(swept(3));
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
