import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const governance = {
  owners: ['group:default/data-governance'],
  locations: ['url:https://git.acme.example/policies/*'],
};

eachDatabase('Products over REST', (databaseId, databases) => {
  let portal: Portal;
  let get: (path: string) => any;

  beforeAll(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce', 'healthcare'),
      knex: await databases.init(databaseId),
      config: { dataMesh: { governance } },
      groups: { 'user:default/jdoe': ['group:default/customer-insights'] },
    });
    await portal.sweep();
    const call = portal.user('user:default/jdoe');
    get = path => call('get', path);
  });
  afterAll(() => portal.stop());

  it('lists what a filter leaves, with a count', async () => {
    const { body, status } = await get(
      '/products?owner=group:default/customer-insights&level=gold&orderBy=-score&limit=2',
    );
    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    expect(body.totalItems).toBeGreaterThan(2);
    expect(body.items[0]).toMatchObject({
      owner: 'group:default/customer-insights',
      level: 'gold',
      position: 2,
      status: 'not measured',
    });
  });

  it('pages through all products once, also when one changes meanwhile', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await get(
        `/products?orderBy=level&limit=5${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...body.items.map((item: any) => item.entityRef));
      cursor = body.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(27);
    expect(new Set(seen).size).toBe(27);
  });

  it('finds the products that fail a check', async () => {
    const { body } = await get('/products?check=builtin:quality/und-02');
    expect(body.items.map((item: any) => item.title).sort()).toEqual([
      'Churn Risk Scores',
      'Customer 360 Profile',
      'Loyalty Tiers v1',
      'Product Affinity Insights',
      'Voice of Customer Surveys',
    ]);
  });

  it('counts the values of a filter without that filter', async () => {
    const { body } = await get(
      '/products?facets=true&domain=domain:default/sales&portType=table&limit=1',
    );
    expect(body.facets.domain.length).toBeGreaterThan(3);
    expect(
      body.facets.portType.find((value: any) => value.value === 'dashboard'),
    ).toEqual({ value: 'dashboard', count: 1 });
    expect(
      body.facets.level.reduce((sum: number, one: any) => sum + one.count, 0),
    ).toBe(body.totalItems);
  });

  it('counts subdomains with their domain', async () => {
    const { body } = await get('/products?domain=domain:default/customer');
    expect(body.items.map((item: any) => item.entityRef)).toContain(
      'dataproduct:default/loyalty-tiers-v1',
    );
  });

  it('shows what the caller answers for, also as a named person', async () => {
    const { body } = await get('/products?owner=me&limit=100');
    expect(new Set(body.items.map((item: any) => item.owner))).toEqual(
      new Set(['group:default/customer-insights']),
    );
  });

  it('finds products by words in any order', async () => {
    const { body } = await get('/products?fullText=customer%20churn');
    expect(body.items[0].entityRef).toBe(
      'dataproduct:default/churn-risk-scores',
    );
    expect((await get('/products?fullText=100%25')).body.totalItems).toBe(0);
  });

  it('gives every check of a product with the words of the policy', async () => {
    const { body } = await get('/products/default/customer-360-profile');
    const quality = body.scorecards.find(
      (one: any) => one.scorecard === 'builtin:quality',
    );
    expect(quality).toMatchObject({
      level: 'bronze',
      next: { level: 'silver', checks: ['sec-02', 'sec-04', 'und-02'] },
    });
    expect(
      quality.checks.find((check: any) => check.id === 'und-02'),
    ).toMatchObject({
      outcome: 'fail',
      message: 'profiles: 8 of 19 fields',
      severity: 'medium',
      remediation: expect.stringContaining('Describe each field'),
    });
  });

  it.each([
    ['/products?level=platinum', 'allowed: none, bronze, silver, gold'],
    ['/products?check=qlt-02', 'allowed: <scorecard>/<check id>'],
    ['/products?cursor=nonsense', 'allowed: the cursor of an earlier page'],
    ['/products?limit=1000', 'must be <= 100'],
    ['/products?colour=red', "Unknown query parameter 'colour'"],
    [
      '/products?scorecardLevel=builtin:quality/platinum',
      'scorecardLevel: "builtin:quality/platinum" is no level; allowed: builtin:ownership/bronze',
    ],
    ['/products?scorecardLevel=gold', 'builtin:quality/none'],
    [
      '/products?principle=beauty',
      'principle: "beauty" is no principle of a check; allowed: accountability',
    ],
    ['/products?fixedBy=nobody', 'must be equal to one of the allowed values'],
    ['/products?severity=mild', 'must be equal to one of the allowed values'],
    [
      '/products?lifts=builtin:quality/zzz',
      'lifts: "builtin:quality/zzz" is no check',
    ],
    ['/products?offset=100001', 'must be <= 100000'],
    ['/products?offset=-1', 'must be >= 0'],
    [
      '/products?offset=5&cursor=WyIiLCIiXQ',
      'offset: 5 stands beside a cursor; allowed: one of the two',
    ],
    ['/rollups/colour', 'must be equal to one of the allowed values'],
  ])('refuses %s and says what is allowed', async (path, message) => {
    const { body, status } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('does not know a product that is not there', async () => {
    const { status, body } = await get('/products/default/nothing');
    expect(status).toBe(404);
    expect(body.error.message).toContain('dataproduct:default/nothing');
  });

  it('sends the whole list as CSV, without formulas', async () => {
    portal.catalog.change('dataproduct:default/order-line-items', entity => ({
      ...entity,
      metadata: { ...entity.metadata, title: '=cmd()' },
    }));
    await portal.sweep();
    const { text } = await get('/products.csv');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(28);
    expect(lines[0]).toContain('builtin:quality score');
    expect(text).toContain("'=cmd()");
  });

  it('rolls up through parent groups and leaves retired products out', async () => {
    const { body } = await get('/rollups/owner');
    const row = (key: string) =>
      body.items.find((item: any) => item.key === key);
    const office = row('group:default/customer-domain');
    const insights = row('group:default/customer-insights');
    expect(office.products).toBeGreaterThan(insights.products);
    expect(insights.products).toBe(5);
    const scores = body.items.map((item: any) => item.score ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });

  it('ranks checks by the products that they would lift', async () => {
    const { body } = await get('/rollups/check?domain=domain:default/customer');
    const lifts = body.items.map((item: any) => item.lifts);
    expect(lifts).toEqual([...lifts].sort((a, b) => b - a));
    expect(
      body.items.find((item: any) => item.check === 'qlt-02'),
    ).toMatchObject({ passRate: null, outcomes: { due: expect.any(Number) } });
  });

  it('tells how the measuring does', async () => {
    const { body } = await get('/health');
    expect(body).toMatchObject({ status: 'ok', lastSweep: { products: 27 } });
  });
});
