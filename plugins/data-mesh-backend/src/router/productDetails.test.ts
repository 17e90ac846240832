import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const product = 'dataproduct:default/customer-360-profile';
const path = '/products/default/customer-360-profile';
const DAY = 24 * 60 * 60 * 1000;

/** In the group that owns it. */
const jdoe = 'user:default/jdoe';
/** Its product owner, and its steward; in no group. */
const nrossi = 'user:default/nrossi';
const asmith = 'user:default/asmith';
const stranger = 'user:default/lbauer';
/** In the group, but without any permission. */
const powerless = 'user:default/powerless';

const statement = {
  owner: 'group:default/customer-insights',
  productOwner: nrossi,
  classification: 'restricted',
  personalData: 'personal',
};
const request = {
  scorecard: 'builtin:quality',
  checkId: 'und-02',
  products: [product],
  reason: 'The fields are renamed next month, and described then.',
  expiresAt: new Date(Date.now() + 60 * DAY).toISOString(),
};

eachDatabase('The details of a product', (databaseId, databases) => {
  let portal: Portal;

  beforeEach(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: await databases.init(databaseId),
      config: { dataMesh: { attestation: { dueAfterDays: 30 } } },
      decide: ({ name }, user) => ({
        result:
          user === powerless && name.startsWith('data-mesh.')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
      groups: {
        [jdoe]: ['group:default/customer-insights'],
        [powerless]: ['group:default/customer-insights'],
      },
    });
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  it.each([
    [jdoe, true, true],
    [nrossi, true, true],
    [asmith, false, true],
    [stranger, false, false],
    [powerless, false, false],
  ])(
    'say of %s what the routes then do',
    async (user, attests, requestsExemptions) => {
      const call = portal.user(user);
      const { may } = (await call('get', path)).body;
      expect([may.attest.allowed, may.requestExemption.allowed]).toEqual([
        attests,
        requestsExemptions,
      ]);
      for (const [allowance, route, body] of [
        [may.attest, `${path}/attestations`, statement],
        [may.requestExemption, '/exemptions', request],
      ] as const) {
        const answer = await call('post', route, body);
        expect(answer.status).toBe(allowance.allowed ? 201 : 403);
        expect(allowance.reason).toBe(answer.body.error?.message);
      }
    },
  );

  it('say why not', async () => {
    const reasons = async (user: string) => {
      const { may } = (await portal.user(user)('get', path)).body;
      return [may.attest.reason, may.requestExemption.reason];
    };
    expect(await reasons(stranger)).toEqual([
      `Only group:default/customer-insights and the product owner confirm the ownership of ${product}`,
      `Only group:default/customer-insights and the people named in spec.team request exemptions for ${product}`,
    ]);
    expect(await reasons(powerless)).toEqual([
      expect.stringContaining('data-mesh.attestation.create'),
      expect.stringContaining('data-mesh.exemption.create'),
    ]);
  });

  it('allow services nothing', async () => {
    const { body } = await portal.service('external:pipelines')('get', path);
    expect(body.may).toEqual({
      attest: {
        allowed: false,
        reason: 'Only people who are signed in confirm ownership',
      },
      requestExemption: {
        allowed: false,
        reason: 'Only people who are signed in request exemptions',
      },
    });
  });

  it('tell how the confirmation of ownership stands', async () => {
    const call = portal.user(jdoe);
    const attestation = async () => (await call('get', path)).body.attestation;
    expect(await attestation()).toEqual({});

    const { body } = await call('post', `${path}/attestations`, statement);
    const confirmed = {
      attestedAt: body.attestedAt,
      attestedBy: jdoe,
      dueAt: new Date(Date.parse(body.attestedAt) + 30 * DAY).toISOString(),
    };
    expect(await attestation()).toEqual(confirmed);
    const refreshed = await call('post', `${path}/refresh`);
    expect(refreshed.body.attestation).toEqual(confirmed);
    expect(refreshed.body.may.attest).toEqual({ allowed: true });

    portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, personalData: 'special' },
    }));
    await portal.sweep();
    expect(await attestation()).toEqual({
      attestedAt: body.attestedAt,
      attestedBy: jdoe,
      endedReason: expect.stringContaining('have changed'),
    });
  });

  it('nobody acts on a product that has left the catalog', async () => {
    portal.catalog.remove(product);
    await portal.sweep();
    const call = portal.user(jdoe);
    expect((await call('get', path)).status).toBe(404);
    // It is back, and was not measured since.
    portal.catalog.put(
      ...loadExampleMesh('ecommerce').filter(
        ({ metadata, kind }) =>
          kind === 'DataProduct' && metadata.name === 'customer-360-profile',
      ),
    );
    const { may } = (await call('get', path)).body;
    expect(may.attest).toEqual({
      allowed: false,
      reason: `${product} has left the catalog`,
    });
    const { status } = await call('post', `${path}/attestations`, statement);
    expect(status).toBe(404);
  });
});
