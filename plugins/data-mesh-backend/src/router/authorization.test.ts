import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { operations } from '../__testUtils__/operations';
import { Decide, Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const outsider = 'user:default/outsider';
const owner = 'user:default/jdoe';

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
} as unknown as PolicyDecision;

const hiddenComponent = 'component:default/storefront-web';
const entities = loadExampleMesh('ecommerce', 'healthcare');
const hiddenProducts = entities.filter(
  ({ spec: product, kind }) =>
    kind === 'DataProduct' && product?.classification === 'restricted',
).length;

/** The outsider reads what is not restricted, and may do nothing else. */
const decide: Decide = (permission, user) => {
  if (user !== outsider) return { result: AuthorizeResult.ALLOW };
  return permission.name === 'catalog.entity.read'
    ? conditional
    : { result: AuthorizeResult.DENY };
};

eachDatabase('Authorization', (databaseId, databases) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      entities,
      knex: await databases.init(databaseId),
      decide,
      groups: { [owner]: ['group:default/customer-insights'] },
    });
    portal.catalog.hidden = (entity, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      (entity.spec?.classification === 'restricted' ||
        stringifyEntityRef(entity) === hiddenComponent);
    await portal.sweep();
  });
  afterAll(() => portal.stop());

  it.each(operations)('$method $path is closed to strangers', async one => {
    const { status } = await request(portal.server)
      [one.method](`/api/data-mesh${one.path}`)
      .set('Authorization', mockCredentials.none.header())
      .send(one.method === 'post' ? {} : undefined);
    expect(status).toBe(401);
  });

  it('has a route for every operation', async () => {
    const statuses = await Promise.all(
      operations.map(async ({ method, path }) => {
        const sent = await portal.user(owner)(
          method,
          path,
          method === 'post' ? {} : undefined,
        );
        return [path, sent.body.error?.message] as const;
      }),
    );
    // Express answers "Cannot GET …" where nothing is mounted.
    expect(
      statuses.filter(([, message]) => message === undefined).length,
    ).toBeGreaterThan(8);
    expect(statuses.filter(([, m]) => /^Cannot /.test(m ?? ''))).toEqual([]);
  });

  const restricted = [
    'dataproduct:default/customer-360-profile',
    'dataproduct:default/consent-preferences',
    'dataproduct:healthcare/lab-results',
  ];

  it.each([
    '/products?limit=100&facets=true',
    '/products?fullText=profile',
    '/products.csv',
    '/exemptions',
  ])('%s tells an outsider nothing of restricted products', async path => {
    const { text, status } = await portal.user(outsider)('get', path);
    expect(status).toBe(200);
    for (const ref of restricted) expect(text).not.toContain(ref);
    expect(text).not.toContain('Customer 360 Profile');
  });

  it('counts only what a caller may read', async () => {
    const asOutsider = portal.user(outsider);
    const asOwner = portal.user(owner);
    const total = async (call: typeof asOwner) =>
      (await call('get', '/products?limit=1')).body.totalItems;
    const all: number = await total(asOwner);
    const some: number = await total(asOutsider);
    expect(hiddenProducts).toBeGreaterThan(5);
    expect(all - some).toBe(hiddenProducts);

    const products = async (call: typeof asOwner, path: string) => {
      const { body } = await call('get', path);
      return body.items.reduce(
        (sum: number, row: any) => sum + row.products,
        0,
      );
    };
    expect(await products(asOutsider, '/rollups/system')).toBe(some);
    const { body } = await asOutsider('get', '/products?facets=true&limit=1');
    expect(
      body.facets.classification.map((one: any) => one.value),
    ).not.toContain('restricted');
    const checks = (await asOutsider('get', '/rollups/check')).body.items;
    for (const { outcomes } of checks) {
      const counted = Object.values<number>(outcomes).reduce(
        (a, b) => a + b,
        0,
      );
      expect(counted).toBe(some);
    }
    const trend = (await asOutsider('get', '/trends')).body.days;
    for (const { levels } of trend) {
      expect(Object.values<number>(levels).reduce((a, b) => a + b, 0)).toBe(
        some,
      );
    }
    const [policy] = (await asOutsider('get', '/scorecards')).body.items;
    expect(policy.products).toBe(some);
  });

  describe('consumers', () => {
    /** Of each product that a user may read, the consumers that they may read. */
    const readable = async (user: string) => {
      const { items } = await portal.catalog
        .service()
        .queryEntities({}, { credentials: mockCredentials.user(user) });
      const byRef = new Map(
        items.map(entity => [stringifyEntityRef(entity), entity]),
      );
      const targets = (entity: Entity | undefined, ...types: string[]) =>
        (entity?.relations ?? [])
          .filter(({ type }) => types.includes(type))
          .map(({ targetRef }) => targetRef);
      const readersOf = (product: Entity) =>
        new Set(
          [
            ...targets(product, 'providesDataTo', 'dependencyOf'),
            ...targets(product, 'providesApi').flatMap(api =>
              targets(byRef.get(api), 'apiConsumedBy'),
            ),
          ].filter(ref => {
            const reader = byRef.get(ref);
            return reader && reader.spec?.lifecycle !== 'retired';
          }),
        ).size;
      return new Map(
        items
          .filter(({ kind }) => kind === 'DataProduct')
          .map(one => [stringifyEntityRef(one), readersOf(one)]),
      );
    };
    const listed = async (user: string, query = '') => {
      const { body } = await portal.user(user)(
        'get',
        `/products?limit=100${query}`,
      );
      return body.items.map((item: any) => [item.entityRef, item.consumers]);
    };

    it.each([owner, outsider])('%s sees those they may read', async user => {
      expect(new Map(await listed(user))).toEqual(await readable(user));
    });

    it('hidden ones neither count nor order a list', async () => {
      const all = new Map<string, number>(await listed(owner));
      const some: [string, number][] = await listed(outsider);
      const fewer = some.filter(([ref, count]) => count < all.get(ref)!);
      expect(fewer.length).toBeGreaterThan(2);

      const ordered = (direction: number) =>
        some.sort(
          ([a, one], [b, other]) =>
            direction * (one - other) || (a < b ? -1 : 1),
        );
      expect(await listed(outsider, '&orderBy=consumers')).toEqual(ordered(1));
      expect(await listed(outsider, '&orderBy=-consumers')).toEqual(
        ordered(-1),
      );
      const pages = [];
      let cursor = '';
      do {
        const { body } = await portal.user(outsider)(
          'get',
          `/products?limit=4&orderBy=-consumers${cursor}`,
        );
        pages.push(...body.items.map((item: any) => item.entityRef));
        cursor = body.pageInfo.nextCursor
          ? `&cursor=${body.pageInfo.nextCursor}`
          : '';
      } while (cursor);
      expect(pages).toEqual(ordered(-1).map(([ref]) => ref));
    });

    it('are the same in the CSV', async () => {
      const { text } = await portal.user(outsider)('get', '/products.csv');
      const [header, ...lines] = text.trim().split('\n');
      const place = header.split(',').indexOf('consumers');
      const counts = lines.map((line: string) => {
        // Titles may have commas, the columns behind them do not.
        const cells = line.replace(/"[^"]*"/g, '').split(',');
        return [cells[0], Number(cells[place])] as const;
      });
      expect(new Map(counts)).toEqual(new Map(await listed(outsider)));
    });
  });

  it.each([
    '/products/default/customer-360-profile',
    '/products/default/customer-360-profile/history',
    '/products/default/customer-360-profile/attestations',
    '/products/default/customer-360-profile/badge.svg',
  ])('%s does not exist for an outsider', async path => {
    const hidden = await portal.user(outsider)('get', path);
    expect(hidden.status).toBe(404);
    const absent = await portal.user(outsider)(
      'get',
      path.replace('customer-360-profile', 'nothing'),
    );
    expect(
      absent.body.error.message.replace('nothing', 'customer-360-profile'),
    ).toBe(hidden.body.error.message);
  });

  it('messages name a hidden input as the product itself does', async () => {
    portal.catalog.change('dataproduct:default/churn-risk-scores', entity => ({
      ...entity,
      spec: { ...entity.spec, classification: 'internal' },
    }));
    const { body, text } = await portal.user(outsider)(
      'post',
      '/products/default/churn-risk-scores/refresh',
    );
    const check = body.scorecards
      .flatMap((one: any) => one.checks)
      .find(({ id }: any) => id === 'sec-03');
    expect(check.message).toMatch(/^classified internal, below .*input /);
    expect(text).not.toContain('Customer 360 Profile');
    expect(check.message).not.toContain('restricted');
  });

  it('previews do not tell of hidden neighbours', async () => {
    const entity = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'probe', title: 'Probe' },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'group:customer-insights',
        domain: 'customer',
        classification: 'internal',
        inputs: [
          { name: 'secret', from: 'dataproduct:default/customer-360-profile' },
        ],
      },
    };
    const messages = async (user: string) => {
      const { body } = await portal.user(user)('post', '/preview', {
        entities: [entity],
      });
      return JSON.stringify(body.products[0].scorecards);
    };
    expect(await messages(owner)).toContain('below input secret');
    expect(await messages(outsider)).toContain('not in the catalog: secret');
    expect(await messages(outsider)).not.toContain('below input secret');
  });

  it('trying a policy does not tell of hidden products', async () => {
    const scorecard = JSON.stringify({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'Scorecard',
      metadata: { name: 'quality' },
      spec: {
        owner: 'group:default/data-governance',
        levels: ['bronze', 'silver', 'gold'],
        checks: [
          {
            id: 'none',
            title: 'Nobody passes',
            level: 'bronze',
            expression: 'product.title == ""',
          },
        ],
      },
    });
    const { body, text } = await portal.user(outsider)(
      'post',
      '/scorecards/preview',
      { scorecard, replaces: 'builtin:quality' },
    );
    expect(body.changes.length).toBeGreaterThan(10);
    for (const ref of restricted) expect(text).not.toContain(ref);
  });

  it('facets, filters and steps count only what a caller may read', async () => {
    const total = async (user: string, query: string) =>
      (await portal.user(user)('get', `/products?limit=1&${query}`)).body
        .totalItems;
    const { body } = await portal.user(outsider)(
      'get',
      '/products?facets=true&limit=1',
    );
    for (const scorecard of ['builtin:quality', 'builtin:ownership']) {
      const counted = body.facets.scorecardLevel
        .filter(({ value }: any) => value.startsWith(scorecard))
        .reduce((sum: number, { count }: any) => sum + count, 0);
      expect(counted).toBe(body.totalItems);
    }
    // Two of the three that sec-02 holds back are restricted.
    for (const query of [
      'scorecardLevel=builtin:quality/gold',
      'lifts=builtin:quality/sec-02',
      'check=builtin:quality/sec-02',
    ]) {
      expect(await total(outsider, query)).toBeLessThan(
        await total(owner, query),
      );
    }
    const rows = (await portal.user(outsider)('get', '/rollups/check')).body
      .items;
    expect(rows.find(({ check }: any) => check === 'sec-02').lifts).toBe(
      await total(outsider, 'lifts=builtin:quality/sec-02'),
    );
  });

  it.each([
    ['/ledger', 'data-mesh.ledger.read'],
    ['/ledger/verify', 'data-mesh.ledger.read'],
  ])('%s needs its permission', async (path, name) => {
    const { status, body } = await portal.user(outsider)('get', path);
    expect(status).toBe(403);
    expect(body.error.message).toContain(name);
  });
});
