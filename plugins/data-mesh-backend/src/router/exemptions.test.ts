import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const open = 'dataproduct:default/customer-segments';
const restricted = 'dataproduct:default/customer-360-profile';

const jdoe = 'user:default/jdoe';
/** Two of those who govern; the second owns products as well. */
const gnovak = 'user:default/gnovak';
const both = 'user:default/both';
/** Governs, but may not read restricted products. */
const outsider = 'user:default/outsider';
/** Governs, but has no permission to decide. */
const powerless = 'user:default/powerless';

const governors = 'group:default/data-governance';
const owners = 'group:default/customer-insights';

eachDatabase('The list of exemptions', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: { dataMesh: { governance: { owners: [governors] } } },
      decide: ({ name }, user) => {
        if (user === outsider && name === 'catalog.entity.read') {
          return { result: AuthorizeResult.CONDITIONAL } as any;
        }
        return {
          result:
            user === powerless && name === 'data-mesh.exemption.decide'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        };
      },
      groups: {
        [jdoe]: [owners],
        [gnovak]: [governors],
        [both]: [governors, owners],
        [outsider]: [governors],
        [powerless]: [governors],
      },
    });
    portal.catalog.hidden = (entity, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      entity.spec?.classification === 'restricted';
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  const ask = async (
    products: string[],
    checkId = 'und-02',
    user = jdoe,
    scorecard = 'builtin:quality',
  ): Promise<string> => {
    const { body, status } = await portal.user(user)('post', '/exemptions', {
      scorecard,
      checkId,
      products,
      reason: 'The fields are renamed next month, and described then.',
      expiresAt: new Date(Date.now() + 40 * 24 * 3600 * 1000).toISOString(),
    });
    expect(status).toBe(201);
    return body.id;
  };
  const decide = (id: string, decision: string, user = gnovak) =>
    portal.user(user)('post', `/exemptions/${id}/decision`, {
      decision,
      reason: 'That is a good reason to decide so.',
    });

  it.each(['decision', 'revocation'])(
    'tells who takes a %s nothing of products that they may not read',
    async kind => {
      const id = await ask([open, restricted]);
      if (kind === 'revocation') await decide(id, 'approved');
      const { status, body } = await portal.user(outsider)(
        'post',
        `/exemptions/${id}/${kind}`,
        {
          ...(kind === 'decision' && { decision: 'approved' }),
          reason: 'That is a good reason to decide so.',
        },
      );
      expect(status).toBe(200);
      expect(body.products).toEqual([open]);
      // It holds for all of them nevertheless.
      const whole = await portal.user(gnovak)('get', '/exemptions');
      expect(whole.body.items[0]).toMatchObject({
        id,
        state: kind === 'decision' ? 'approved' : 'revoked',
        products: expect.arrayContaining([open, restricted]),
      });
    },
  );
  const list = async (user: string, query = '') =>
    (await portal.user(user)('get', `/exemptions?${query}`)).body;

  it('says of each item what the decision then answers', async () => {
    const id = await ask([open]);
    const own = await ask([open], 'und-01', both);
    for (const user of [jdoe, gnovak, both, powerless]) {
      const { items } = await list(user);
      for (const { id: one, mayDecide } of items) {
        // It is decided last by the one who may: nothing is left to do then.
        if (mayDecide.allowed) continue;
        const answer = await decide(one, 'approved', user);
        expect(answer.status).toBe(403);
        expect(mayDecide.reason).toBe(answer.body.error.message);
      }
      expect(
        items
          .filter((item: any) => item.mayDecide.allowed)
          .map((item: any) => item.id)
          .sort(),
      ).toEqual(user === gnovak ? [id, own].sort() : []);
    }
    expect((await decide(id, 'approved')).status).toBe(200);
    const service = portal.service('external:pipelines');
    const { body } = await service('get', '/exemptions');
    expect(body.items[0].mayDecide.reason).toBe(
      'Only people who are signed in decide on exemptions',
    );
  });

  it('what is approved may be revoked, what is over is for nobody', async () => {
    const approved = await ask([open]);
    const denied = await ask([open]);
    await decide(approved, 'approved');
    await decide(denied, 'denied');
    const { items } = await list(gnovak);
    const mayDecide = (id: string) =>
      items.find((item: any) => item.id === id).mayDecide;
    expect(mayDecide(approved)).toEqual({ allowed: true });
    expect(mayDecide(denied)).toEqual({
      allowed: false,
      reason: 'It is denied, so there is nothing left to decide',
    });
  });

  it('asks for permissions once for a page', async () => {
    await ask([open]);
    await ask([restricted]);
    await ask([open], 'own-03', jdoe, 'builtin:ownership');
    portal.permissions.authorize.mockClear();
    expect((await list(gnovak)).items).toHaveLength(3);
    expect(portal.permissions.authorize).toHaveBeenCalledTimes(1);
    expect(portal.permissions.authorize.mock.calls[0][0]).toHaveLength(2);
  });

  it('counts each state under the filters, whatever state is asked for', async () => {
    await ask([open]);
    await decide(await ask([open]), 'approved');
    await decide(await ask([restricted]), 'denied');
    const revoked = await ask([restricted], 'und-01');
    await decide(revoked, 'approved');
    await portal.user(gnovak)('post', `/exemptions/${revoked}/revocation`, {
      reason: 'The fields have been described.',
    });
    await ask([open], 'own-03', jdoe, 'builtin:ownership');
    const late = await ask(
      [open, restricted],
      'own-03',
      jdoe,
      'builtin:ownership',
    );
    await knex('exemptions')
      .where({ id: late })
      .update({ expires_at: '2026-01-01T00:00:00.000Z' });

    const none = {
      requested: 0,
      approved: 0,
      denied: 0,
      revoked: 0,
      expired: 0,
    };
    const all = {
      requested: 2,
      approved: 1,
      denied: 1,
      revoked: 1,
      expired: 1,
    };
    expect((await list(jdoe)).counts).toEqual(all);
    for (const [state, count] of Object.entries(all)) {
      const { items, counts } = await list(jdoe, `state=${state}&limit=1`);
      expect(counts).toEqual(all);
      expect(items).toHaveLength(Math.min(count, 1));
      expect(items[0].state).toBe(state);
    }
    expect((await list(jdoe, 'scorecard=builtin:ownership')).counts).toEqual({
      ...none,
      requested: 1,
      expired: 1,
    });
    expect((await list(jdoe, `product=${restricted}`)).counts).toEqual({
      ...none,
      denied: 1,
      revoked: 1,
      expired: 1,
    });
    // Restricted products are as if they were not there.
    expect((await list(outsider)).counts).toEqual({
      ...none,
      requested: 2,
      approved: 1,
      expired: 1,
    });
    expect(await list(outsider, `product=${restricted}`)).toEqual({
      items: [],
      counts: none,
      pageInfo: {},
    });
    expect(JSON.stringify(await list(outsider))).not.toContain(restricted);
  });

  it.each(['requestedAt', '-requestedAt'])(
    'pages in the order of %s, also while more are requested',
    async orderBy => {
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1) ids.push(await ask([open]));
      // Two of the same moment are told apart.
      const at = new Date().toISOString();
      await knex('exemptions')
        .whereIn('id', ids.slice(3))
        .update({ requested_at: at });
      const seen: any[] = [];
      let cursor = '';
      do {
        const { items, pageInfo } = await list(
          jdoe,
          `orderBy=${orderBy}&limit=2${cursor}`,
        );
        seen.push(...items);
        cursor = pageInfo.nextCursor && `&cursor=${pageInfo.nextCursor}`;
        if (seen.length === 2) await ask([restricted]);
      } while (cursor);
      const times = seen.map(item => item.requestedAt);
      const sorted = [...times].sort();
      expect(times).toEqual(
        orderBy === 'requestedAt' ? sorted : sorted.reverse(),
      );
      const found = seen.map(item => item.id);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(ids));
    },
  );

  it('of two who decide at once one hears who was first, and when', async () => {
    const id = await ask([open]);
    const answers = await Promise.all([
      decide(id, 'approved'),
      decide(id, 'denied', outsider),
    ]);
    const [won] = answers.filter(({ status }) => status === 200);
    const [lost] = answers.filter(({ status }) => status === 409);
    const { state, decidedBy, decidedAt } = won.body;
    expect(lost.body.error).toMatchObject({
      name: 'ConflictError',
      message: `Exemption ${id} was ${state} by ${decidedBy} at ${decidedAt}; only one that is requested can be decided`,
    });
  });

  it('refuses another order and says what is allowed', async () => {
    const { status, body } = await portal.user(jdoe)(
      'get',
      '/exemptions?orderBy=state',
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'must be equal to one of the allowed values: requestedAt, -requestedAt',
    );
  });
});
