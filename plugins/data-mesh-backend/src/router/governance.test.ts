import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const product = 'dataproduct:default/customer-360-profile';
const path = '/products/default/customer-360-profile';
const jdoe = 'user:default/jdoe';
const gnovak = 'user:default/gnovak';
const days = (count: number) =>
  new Date(Date.now() + count * 24 * 60 * 60 * 1000).toISOString();

const request = {
  scorecard: 'builtin:quality',
  checkId: 'und-02',
  products: [product],
  reason: 'The fields are renamed next month, and described then.',
  expiresAt: days(60),
};
const statement = {
  owner: 'group:default/customer-insights',
  productOwner: 'user:default/nrossi',
  classification: 'restricted',
  personalData: 'personal',
};

eachDatabase('Governance', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: {
        dataMesh: {
          governance: { owners: ['group:default/data-governance'] },
        },
      },
      groups: {
        [jdoe]: ['group:default/customer-insights'],
        [gnovak]: ['group:default/data-governance'],
        'user:default/iferrari': ['group:default/data-governance'],
      },
    });
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  const check = async (id: string) => {
    const { body } = await portal.user(jdoe)('get', path);
    return body.scorecards
      .flatMap((one: any) => one.checks)
      .find((one: any) => one.id === id);
  };

  it('an owner requests, the scorecard’s owner approves, and the check is exempt at once', async () => {
    const requested = await portal.user(jdoe)('post', '/exemptions', request);
    expect(requested.status).toBe(201);
    expect(requested.body).toMatchObject({
      state: 'requested',
      requestedBy: jdoe,
    });
    expect(await check('und-02')).toMatchObject({ outcome: 'fail' });

    const decided = await portal.user(gnovak)(
      'post',
      `/exemptions/${requested.body.id}/decision`,
      { decision: 'approved' },
    );
    expect(decided.body).toMatchObject({
      state: 'approved',
      decidedBy: gnovak,
    });
    expect(await check('und-02')).toMatchObject({
      outcome: 'exempt',
      exemption: { reason: request.reason },
    });

    const again = await portal.user('user:default/iferrari')(
      'post',
      `/exemptions/${requested.body.id}/decision`,
      { decision: 'denied', reason: 'Two weeks are enough for that.' },
    );
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain(gnovak);

    const revoked = await portal.user(gnovak)(
      'post',
      `/exemptions/${requested.body.id}/revocation`,
      { reason: 'The fields have been described.' },
    );
    expect(revoked.body.state).toBe('revoked');
    expect(await check('und-02')).toMatchObject({ outcome: 'fail' });

    const { body: ledger } = await portal.user(gnovak)('get', '/ledger');
    expect(ledger.items.map((entry: any) => entry.action)).toEqual(
      expect.arrayContaining([
        'exemption.requested',
        'exemption.approved',
        'exemption.revoked',
        'policy.in-force',
      ]),
    );
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'exemption-decide' }),
    );
  });

  it.each([
    [
      'somebody else',
      'user:default/lbauer',
      request,
      403,
      'Only group:default',
    ],
    [
      'an unknown check',
      jdoe,
      { ...request, checkId: 'und-99' },
      400,
      'has no check und-99',
    ],
    [
      'an unknown scorecard',
      jdoe,
      { ...request, scorecard: 'scorecard:default/nowhere' },
      400,
      'scorecard: scorecard:default/nowhere is not in force',
    ],
    [
      'a check without exemptions',
      jdoe,
      { ...request, checkId: 'sec-02' },
      400,
      'sec-02',
    ],
    ['too long', jdoe, { ...request, expiresAt: days(900) }, 400, 'expiresAt'],
    ['no reason', jdoe, { ...request, reason: 'because' }, 400, 'reason'],
    [
      'a product that is not there',
      jdoe,
      { ...request, products: ['dataproduct:default/nothing'] },
      400,
      'dataproduct:default/nothing',
    ],
  ])(
    'a request by or with %s is refused',
    async (_, user, body, status, message) => {
      const answer = await portal.user(user)('post', '/exemptions', body);
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toContain(message);
    },
  );

  it('nobody decides who asked, or who does not own the scorecard', async () => {
    const { body } = await portal.user(jdoe)('post', '/exemptions', request);
    for (const user of [jdoe, 'user:default/lbauer']) {
      const answer = await portal.user(user)(
        'post',
        `/exemptions/${body.id}/decision`,
        { decision: 'approved' },
      );
      expect(answer.status).toBe(403);
    }
  });

  it('ownership is confirmed by those who have it, and ends with a change', async () => {
    expect(await check('own-10')).toMatchObject({ outcome: 'due' });
    const confirmed = await portal.user(jdoe)(
      'post',
      `${path}/attestations`,
      statement,
    );
    expect(confirmed.status).toBe(201);
    expect(await check('own-10')).toMatchObject({ outcome: 'pass' });

    portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, personalData: 'special' },
    }));
    await portal.sweep();
    expect(await check('own-10')).toMatchObject({ outcome: 'due' });
    const { body } = await portal.user(jdoe)('get', `${path}/attestations`);
    expect(body.items[0].endedReason).toContain('have changed');
  });

  it('what is confirmed has to be what the catalog says', async () => {
    const answer = await portal.user(jdoe)('post', `${path}/attestations`, {
      ...statement,
      classification: 'internal',
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain(
      'classification: "internal" is not what the catalog says, "restricted"',
    );
    const other = await portal.user('user:default/lbauer')(
      'post',
      `${path}/attestations`,
      statement,
    );
    expect(other.status).toBe(403);
  });

  it('names the entry of the ledger that somebody changed', async () => {
    await portal.user(jdoe)('post', '/exemptions', request);
    const verify = async () =>
      (await portal.user(gnovak)('get', '/ledger/verify')).body;
    expect(await verify()).toMatchObject({ valid: true, entries: 3 });
    await knex('ledger')
      .where({ seq: 3 })
      .update({ actor: 'user:default/eve' });
    expect(await verify()).toMatchObject({
      valid: false,
      firstBadEntry: { seq: 3 },
    });
  });

  it('notices that the end of the ledger was cut off, by a head noted before', async () => {
    await portal.user(jdoe)('post', '/exemptions', request);
    const verify = async (query = '') =>
      portal.user(gnovak)('get', `/ledger/verify${query}`);
    const { head } = (await verify()).body;
    const noted = `?seq=${head.seq}&hash=${head.hash}`;
    expect((await verify(noted)).body.valid).toBe(true);
    await knex('ledger').where({ seq: head.seq }).delete();
    expect((await verify()).body.valid).toBe(true);
    expect((await verify(noted)).body).toMatchObject({
      valid: false,
      firstBadEntry: {
        seq: head.seq,
        reason: expect.stringMatching(/missing/),
      },
    });
    expect((await verify('?seq=3')).status).toBe(400);
  });
});
