import { mockCredentials } from '@backstage/backend-test-utils';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const jdoe = 'user:default/jdoe';
const outsider = 'user:default/outsider';
const badgeOf = (name: string) => `/products/default/${name}/badge.svg`;
const gold = badgeOf('customer-segments');
const restricted = badgeOf('consent-preferences');

eachDatabase('Badges', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  const start = async (badges?: { anonymous: boolean }) => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: { dataMesh: badges ? { badges } : {} },
      decide: (permission, user) => ({
        result: (user === outsider && permission.name === 'catalog.entity.read'
          ? AuthorizeResult.CONDITIONAL
          : AuthorizeResult.ALLOW) as any,
      }),
    });
    portal.catalog.hidden = (entity, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      entity.spec?.classification === 'restricted';
    await portal.sweep();
  };
  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });
  afterEach(() => portal.stop());

  const asStranger = (path: string) =>
    request(portal.server)
      .get(`/api/data-mesh${path}`)
      .set('Authorization', mockCredentials.none.header());
  const title = ({ body }: { body: Buffer }) =>
    /<title>(.*)<\/title>/.exec(body.toString())?.[1];

  it('show the level, and nothing runs in them', async () => {
    await start();
    const answer = await portal.user(jdoe)('get', gold);
    expect(answer.status).toBe(200);
    expect(title(answer)).toBe('data product: Gold');
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      vary: expect.stringContaining('Authorization'),
    });
  });

  it('are sent again only when they have changed', async () => {
    await start();
    const call = () => portal.user(jdoe)('get', gold);
    const { etag } = (await call()).headers;
    const same = await call().set('If-None-Match', etag);
    expect(same.status).toBe(304);
    expect(same.headers.etag).toBe(etag);
    portal.catalog.change('dataproduct:default/customer-segments', entity => ({
      ...entity,
      spec: { ...entity.spec, lifecycle: 'experimental' },
    }));
    await portal.sweep();
    const changed = await call().set('If-None-Match', etag);
    expect(changed.status).toBe(200);
    expect(title(changed)).toBe('data product: Bronze');
  });

  it('say so when there is no level', async () => {
    await start();
    const call = portal.user(jdoe);
    expect(title(await call('get', badgeOf('product-affinity-insights')))).toBe(
      'data product: no level',
    );
    expect(title(await call('get', badgeOf('loyalty-points-balance')))).toBe(
      'data product: not measured',
    );
    portal.catalog.put({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'brand-new', namespace: 'default' },
      spec: {},
    });
    expect(title(await call('get', badgeOf('brand-new')))).toBe(
      'data product: not measured',
    );
  });

  it('are for those who may read the product', async () => {
    await start();
    expect((await portal.user(jdoe)('get', restricted)).status).toBe(200);
    const call = portal.user(outsider);
    expect((await call('get', gold)).status).toBe(200);
    const hidden = await call('get', restricted);
    const absent = await call('get', badgeOf('nothing'));
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      absent.body.error.message.replace('nothing', 'consent-preferences'),
    );
  });

  it.each([undefined, { anonymous: false }])(
    'are closed to strangers with %p',
    async badges => {
      await start(badges);
      expect((await asStranger(gold)).status).toBe(401);
      expect((await asStranger(badgeOf('nothing'))).status).toBe(401);
    },
  );

  it('can be open to everybody, but never those of restricted products', async () => {
    await start({ anonymous: true });
    const answer = await asStranger(gold);
    expect(answer.status).toBe(200);
    expect(title(answer)).toBe('data product: Gold');
    expect(answer.headers['cache-control']).toBe('public, max-age=300');

    const hidden = await asStranger(restricted);
    const absent = await asStranger(badgeOf('nothing'));
    expect(hidden.status).toBe(404);
    const plain = (body: object) =>
      JSON.stringify(body).replaceAll('nothing', 'consent-preferences');
    expect(plain(hidden.body)).toBe(plain(absent.body));
    expect((await portal.user(jdoe)('get', restricted)).status).toBe(200);
  });

  it.each([
    ['before', 'restricted'],
    ['after', 'confidential'],
  ])(
    'of a product that was restricted %s it was measured are closed, too',
    async (when, now) => {
      await start({ anonymous: true });
      await knex('products')
        .where({ entity_ref: 'dataproduct:default/customer-segments' })
        .update({
          classification: when === 'after' ? 'restricted' : 'confidential',
        });
      portal.catalog.change(
        'dataproduct:default/customer-segments',
        entity => ({
          ...entity,
          spec: { ...entity.spec, classification: now },
        }),
      );
      expect((await asStranger(gold)).status).toBe(404);
    },
  );
});
