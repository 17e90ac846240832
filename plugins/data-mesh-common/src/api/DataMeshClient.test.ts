import { DataMeshClient } from './DataMeshClient';

describe('DataMeshClient', () => {
  const answers: Response[] = [];
  const fetch = jest.fn(
    async (..._: Parameters<typeof global.fetch>) => answers.shift()!,
  );
  const client = new DataMeshClient({
    discoveryApi: { getBaseUrl: async id => `https://portal/api/${id}` },
    fetchApi: { fetch },
  });
  const answer = (body: object, status = 200) =>
    answers.push(Response.json(body, { status }));
  const lastCall = () => fetch.mock.calls[fetch.mock.calls.length - 1];

  it('repeats parameters and encodes them', async () => {
    answer({ items: [], totalItems: 0, pageInfo: {} });
    await client.listProducts({
      owner: ['group:default/a', 'me'],
      fullText: 'a&b',
      orderBy: undefined,
    });
    expect(lastCall()[0]).toBe(
      'https://portal/api/data-mesh/products?owner=group%3Adefault%2Fa&owner=me&fullText=a%26b',
    );
  });

  it.each([
    ['builtin:quality', '/scorecards/builtin/quality'],
    ['scorecard:web/ours', '/scorecards/web/ours'],
  ])('finds the scorecard %s', async (id, path) => {
    answer({});
    await client.getScorecard(id);
    expect(lastCall()[0]).toBe(`https://portal/api/data-mesh${path}`);
  });

  it('knows where the badge of a product is', async () => {
    expect(await client.badgeUrl('dataproduct:web/click events')).toBe(
      'https://portal/api/data-mesh/products/web/click%20events/badge.svg',
    );
  });

  it('sends what is asked for, with the token of who asks', async () => {
    answer({ id: '1' });
    await client.decideExemption(
      'a/b',
      { decision: 'approved' },
      { token: 'secret' },
    );
    const [url, init] = lastCall();
    expect(url).toBe('https://portal/api/data-mesh/exemptions/a%2Fb/decision');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { Authorization: 'Bearer secret' },
      body: '{"decision":"approved"}',
    });
  });

  it('fails with the message of the backend', async () => {
    answer({ error: { name: 'InputError', message: 'owner: no' } }, 400);
    const failure = await client
      .getProduct('dataproduct:default/a')
      .catch(error => error);
    expect(failure.name).toBe('ResponseError');
    expect(String(failure.cause)).toContain('owner: no');
  });
});
