import { Entity } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { NOTIFICATIONS_TASK, REMINDERS_TASK } from '../sweep/scheduleTasks';

jest.setTimeout(60_000);

const ref = (name: string) => `dataproduct:default/${name}`;
const spec = (change: object) => (entity: Entity) => ({
  ...entity,
  spec: { ...entity.spec, ...change },
});

/** A policy of one check. */
const strict = (check: object): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'strict', title: 'Strict' },
  spec: {
    owner: 'group:default/data-governance',
    levels: ['basic'],
    checks: [{ id: 'one', title: 'One', level: 'basic', ...check }],
  },
});

eachDatabase('Notifications', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;
  const start = async (dataMesh: object = {}, entities: Entity[] = []) => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: [...loadExampleMesh('ecommerce'), ...entities],
      knex,
      config: {
        dataMesh: {
          governance: {
            owners: ['group:default/data-governance'],
            locations: ['*'],
          },
          ...dataMesh,
        },
      },
      groups: {
        'user:default/jdoe': ['group:default/customer-insights'],
        'user:default/gnovak': ['group:default/data-governance'],
      },
    });
    await portal.sweep();
  };
  afterEach(() => portal.stop());

  const sent = async (): Promise<any[]> => {
    portal.notifications.send.mockClear();
    await portal.run(NOTIFICATIONS_TASK);
    return portal.notifications.send.mock.calls.map(([one]: any) => one);
  };

  it('the first sweep tells nobody anything', async () => {
    await start();
    expect(await sent()).toEqual([]);
  });

  it('a lost level is told to the team and the named people, once', async () => {
    await start();
    portal.catalog.change(ref('order-line-items'), spec({ limitations: '' }));
    await portal.sweep();
    const [notification, ...others] = await sent();
    expect(others).toEqual([]);
    expect(notification).toMatchObject({
      recipients: {
        type: 'entity',
        entityRef: expect.arrayContaining(['group:default/order-management']),
      },
      payload: {
        title: 'Order Line Items went from gold to bronze',
        description: expect.stringContaining('limitations'),
        link: '/catalog/default/dataproduct/order-line-items',
        severity: 'high',
      },
    });
    expect(notification.recipients.entityRef.length).toBeGreaterThan(1);
    await portal.sweep();
    expect(await sent()).toEqual([]);
  });

  it('what is bad for less than a minute is told to nobody', async () => {
    await start({ notifications: { settle: { seconds: 60 } } });
    const name = ref('order-line-items');
    const { limitations } = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items',
    )!.spec!;
    const minuteLater = () =>
      knex('notification_outbox').update({ due_at: new Date().toISOString() });
    portal.catalog.change(name, spec({ limitations: '' }));
    await portal.sweep();
    expect(await sent()).toEqual([]);
    portal.catalog.change(name, spec({ limitations }));
    await portal.sweep();
    await minuteLater();
    expect(await sent()).toEqual([]);

    portal.catalog.change(name, spec({ limitations: '' }));
    await portal.sweep();
    await minuteLater();
    expect((await sent()).map(({ payload }) => payload.title)).toEqual([
      'Order Line Items went from gold to bronze',
    ]);
  });

  it('what concerns the same people comes as one', async () => {
    await start();
    const products = ['customer-segments', 'customer-behavior-analytics'];
    for (const name of products) {
      portal.catalog.change(ref(name), entity =>
        spec({
          limitations: '',
          team: {
            productOwner: 'user:default/jdoe',
            steward: 'user:default/asmith',
          },
        })(entity),
      );
    }
    await portal.sweep();
    const [notification, ...others] = await sent();
    expect(others).toEqual([]);
    expect(notification.payload.title).toMatch(/changes around your data/);
    expect(notification.payload.description).toContain('Customer Segments');
  });

  it('consumers hear of deprecation, an end date and retirement', async () => {
    await start();
    const name = ref('customer-segments');
    const titles = async () =>
      (await sent())
        .filter(one => /which you read/.test(one.payload.title))
        .map(one => [one.recipients.entityRef, one.payload.title]);
    portal.catalog.change(name, spec({ endOfLife: '2027-06-30' }));
    await portal.sweep();
    const told = await titles();
    expect(told.length).toBeGreaterThan(0);
    expect(told[0][1]).toBe(
      'Customer Segments, which you read, ends on 2027-06-30',
    );
    expect(told.map(([to]) => to[0])).not.toContain(
      'group:default/customer-insights',
    );
    portal.catalog.change(name, spec({ lifecycle: 'deprecated' }));
    await portal.sweep();
    expect((await titles())[0][1]).toMatch(/is deprecated$/);
    portal.catalog.change(name, spec({ lifecycle: 'retired' }));
    await portal.sweep();
    expect((await titles())[0][1]).toMatch(/is retired$/);
  });

  it('names a restricted product to its consumers as they do themselves', async () => {
    const name = ref('customer-360-profile');
    await start({}, [
      strict({
        title: 'It says what it is not for',
        severity: 'critical',
        expression: 'product.limitations != ""',
        message: '"it is " + product.classification',
      }),
    ]);
    const toConsumers = async () =>
      (await sent())
        .filter(one => /which you read/.test(one.payload.title))
        .map(({ payload }) => [payload.title, payload.description]);
    portal.catalog.change(name, spec({ endOfLife: '2027-06-30' }));
    await portal.sweep();
    const ends = await toConsumers();
    expect(ends.length).toBeGreaterThan(0);
    expect(new Set(ends.map(([title]) => title))).toEqual(
      new Set([`${name}, which you read, ends on 2027-06-30`]),
    );
    portal.catalog.change(name, spec({ limitations: '' }));
    await portal.sweep();
    const fails = await toConsumers();
    expect(fails.length).toBeGreaterThan(0);
    for (const told of fails) {
      expect(told).toEqual([
        `${name}, which you read, fails a critical check`,
        'It says what it is not for',
      ]);
    }
  });

  it('a change of policy is one notification for each owner, without blame', async () => {
    await start({}, [strict({ expression: 'product.name != ""' })]);
    portal.catalog.put(strict({ expression: 'product.tags.size() > 90' }));
    await portal.sweep();
    const all = await sent();
    const owners = all.map(one => one.recipients.entityRef[0]);
    expect(new Set(owners).size).toBe(owners.length);
    expect(owners.length).toBeGreaterThan(5);
    for (const { payload } of all) {
      expect(payload.title).toBe('The policy Strict has changed');
    }
  });

  it('blames nobody for a critical check that is stricter, or begins to count', async () => {
    const policy = (check: object) =>
      strict({
        severity: 'critical',
        expression: 'product.tags.size() > 90',
        ...check,
      });
    const titles = async () => [
      ...new Set((await sent()).map(({ payload }) => payload.title)),
    ];
    await start({}, [policy({ expression: 'product.name != ""' })]);
    portal.catalog.put(policy({}));
    await portal.sweep();
    expect(await titles()).toEqual(['The policy Strict has changed']);

    const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
    portal.catalog.put(policy({ enforcedFrom: tomorrow.slice(0, 10) }));
    await portal.sweep();
    await sent();
    jest
      .useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] })
      .setSystemTime(Date.now() + 3 * 24 * 3600 * 1000);
    try {
      await portal.sweep();
      expect(await titles()).toEqual(['The policy Strict has changed']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells of exemptions: who decides, then the team and who asked', async () => {
    await start();
    const reason = 'The fields are renamed next month, then described.';
    const { body, status } = await portal.user('user:default/jdoe')(
      'post',
      '/exemptions',
      {
        scorecard: 'builtin:quality',
        checkId: 'und-02',
        products: [ref('customer-segments')],
        reason,
        expiresAt: new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString(),
      },
    );
    expect(status).toBe(201);
    expect(await sent()).toMatchObject([
      {
        recipients: { entityRef: ['group:default/data-governance'] },
        payload: {
          title: 'An exemption from und-02 of Quality waits for you',
          description: expect.stringContaining(reason),
          link: '/data-mesh/governance',
        },
      },
    ]);
    await portal.user('user:default/gnovak')(
      'post',
      `/exemptions/${body.id}/decision`,
      { decision: 'approved' },
    );
    const [decided] = await sent();
    expect(decided.payload.title).toBe(
      'The exemption from und-02 was approved',
    );
    expect(decided.recipients.entityRef).toEqual(
      expect.arrayContaining([
        'group:default/customer-insights',
        'user:default/jdoe',
        'user:default/asmith',
      ]),
    );
  });

  it('keeps what cannot be sent, and says so once', async () => {
    await start();
    portal.catalog.change(ref('order-line-items'), spec({ limitations: '' }));
    await portal.sweep();
    portal.notifications.send.mockRejectedValueOnce(
      new Error('no such plugin'),
    );
    expect(await sent()).toHaveLength(1);
    // Its next try is due in a minute.
    await knex('notification_outbox').update({
      due_at: '2020-01-01T00:00:00.000Z',
    });
    expect(await sent()).toHaveLength(1);
    expect(await sent()).toHaveLength(0);
  });

  it('a kind can be switched off', async () => {
    await start({ notifications: { 'level-lost': false } });
    portal.catalog.change(ref('order-line-items'), spec({ limitations: '' }));
    await portal.sweep();
    expect(await sent()).toEqual([]);
  });

  it('reminds of a confirmation that is due, once', async () => {
    await start();
    const { status } = await portal.user('user:default/jdoe')(
      'post',
      '/products/default/customer-segments/attestations',
      await (async () => {
        const entity = loadExampleMesh('ecommerce').find(
          one =>
            one.kind === 'DataProduct' &&
            one.metadata.name === 'customer-segments',
        )!;
        const { team, classification, personalData } = entity.spec as any;
        return {
          owner: 'group:default/customer-insights',
          productOwner: `user:default/${team.productOwner.split(/[:/]/).pop()}`,
          classification,
          personalData,
        };
      })(),
    );
    expect(status).toBe(201);
    await portal.run(REMINDERS_TASK);
    expect(await sent()).toEqual([]);
    await knex('attestations').update({
      attested_at: '2026-01-01T00:00:00.000Z',
    });
    for (const expected of [1, 0]) {
      await portal.run(REMINDERS_TASK);
      expect(await sent()).toHaveLength(expected);
    }

    // Somebody new in the team is reminded, and nobody else again.
    portal.catalog.change(ref('customer-segments'), entity =>
      spec({
        team: { ...(entity.spec as any).team, steward: 'user:default/gnovak' },
      })(entity),
    );
    await portal.sweep();
    await sent();
    await portal.run(REMINDERS_TASK);
    expect(await sent()).toMatchObject([
      { recipients: { entityRef: ['user:default/gnovak'] } },
    ]);
    await portal.run(REMINDERS_TASK);
    expect(await sent()).toEqual([]);

    // A change of the product ends it, so it is due at once.
    await knex('attestations').update({
      attested_at: new Date(Date.now() - 1000).toISOString(),
    });
    portal.catalog.change(
      ref('customer-segments'),
      spec({ classification: 'public' }),
    );
    await portal.sweep();
    await sent();
    await portal.run(REMINDERS_TASK);
    expect(await sent()).toMatchObject([
      {
        payload: {
          title: 'Ownership has to be confirmed again',
          description: expect.stringMatching(
            /holds no longer: .*classification/,
          ),
        },
      },
    ]);
  });
});
