import { mockCredentials } from '@backstage/backend-test-utils';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import request from 'supertest';
import { operations } from '../__testUtils__/operations';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

eachDatabase('With badges for everybody', (databaseId, databases) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: await databases.init(databaseId),
      config: { dataMesh: { badges: { anonymous: true } } },
    });
    await portal.sweep();
  });
  afterAll(() => portal.stop());

  const asStranger = (method: 'get' | 'post', path: string) =>
    request(portal.server)
      [method](`/api/data-mesh${path}`)
      .set('Authorization', mockCredentials.none.header())
      .send(method === 'post' ? {} : undefined);

  it.each(operations)(
    '$method $path is open only if it is a badge',
    async one => {
      const { status } = await asStranger(one.method, one.path);
      // The product is restricted.
      expect(status).toBe(one.path.endsWith('/badge.svg') ? 404 : 401);
    },
  );

  it.each([
    '/products/default/daily-revenue/badge.svg/history',
    '/products/default/daily-revenue/badge.svg/../history',
    '/products/default/daily-revenue/badge.svg/..%2Fhistory',
    '/products/default/daily-revenue/badge.svg%2F..%2Fhistory',
    '/products/default/daily-revenue%2Fhistory/badge.svg',
    '/products/default/daily-revenue/BADGE.SVG/history',
    '/products/default/badge.svg',
    '/products/default/badge.svg/history',
    '/products/badge.svg/badge.svg/history',
    '/openapi.json',
  ])('%s tells a stranger nothing', async path => {
    const { status, text } = await asStranger('get', path);
    expect([400, 401, 404]).toContain(status);
    expect(text).not.toContain('scorecard');
  });

  it.each(['post', 'put', 'delete'] as const)(
    'nobody can %s a badge',
    async method => {
      const { status } = await request(portal.server)
        [method]('/api/data-mesh/products/default/daily-revenue/badge.svg')
        .set('Authorization', mockCredentials.none.header());
      expect([404, 405]).toContain(status);
    },
  );
});
