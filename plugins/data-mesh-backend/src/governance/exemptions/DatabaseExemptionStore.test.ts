import { ConflictError, NotFoundError } from '@backstage/errors';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { DatabaseLedgerStore } from '../ledger/DatabaseLedgerStore';
import { DatabaseExemptionStore } from './DatabaseExemptionStore';
import {
  approval,
  CLICKS,
  day,
  denial,
  iso,
  newRequest,
  ORDERS,
  revocation,
} from './testExemptions';

jest.setTimeout(60_000);

eachDatabase('DatabaseExemptionStore', (databaseId, databases) => {
  let knex: Knex;
  let ledger: DatabaseLedgerStore;
  let store: DatabaseExemptionStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    ledger = DatabaseLedgerStore.create({ database: knex });
    store = DatabaseExemptionStore.create({ database: knex, ledger });
  });

  const request = (change: Partial<typeof newRequest> = {}, at = 0) =>
    store.request({ ...newRequest, ...change }, day(at));

  const approved = async (change: Partial<typeof newRequest> = {}, at = 0) => {
    const { id } = await request(change, at);
    return store.decide(id, approval, day(at));
  };

  const actions = async () =>
    (await ledger.list({ limit: 100 })).map(({ action }) => action).reverse();

  it('stores a request', async () => {
    const exemption = await request({ products: [ORDERS, CLICKS] });
    expect(exemption).toEqual({
      ...newRequest,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      products: [CLICKS, ORDERS],
      state: 'requested',
      requestedAt: iso(0),
      renewals: 0,
    });
    expect(await store.get(exemption.id, day(1))).toEqual(exemption);
    expect(await store.get('another', day(1))).toBeUndefined();
  });

  it('stores who decided, when and why', async () => {
    const { id } = await request();
    const exemption = await store.decide(id, denial, day(1));
    expect(exemption).toMatchObject({
      state: 'denied',
      decidedBy: 'user:default/jim',
      decidedAt: iso(1),
      decisionReason: 'The rule is cheap to add.',
    });
    expect(await store.get(id, day(2))).toEqual(exemption);
  });

  it('stores who revoked it, when and why', async () => {
    const { id } = await approved();
    const exemption = await store.revoke(id, revocation, day(2));
    expect(exemption).toMatchObject({
      state: 'revoked',
      decidedBy: 'user:default/jane',
      revokedBy: 'user:default/jane',
      revokedAt: iso(2),
      revocationReason: 'The migration is over.',
    });
    expect(await store.get(id, day(60))).toEqual(exemption);
  });

  it('ends by itself', async () => {
    const { id } = await approved();
    const open = await request();
    const state = async (exemption: { id: string }, at: Date) =>
      (await store.get(exemption.id, at))!.state;
    const justBefore = new Date(day(30).getTime() - 1);
    expect(await state({ id }, justBefore)).toBe('approved');
    expect(await state({ id }, day(30))).toBe('expired');
    expect(await state(open, justBefore)).toBe('requested');
    expect(await state(open, day(30))).toBe('expired');
  });

  it('decides once, and says who was first', async () => {
    const { id } = await request();
    const outcomes = await Promise.allSettled([
      store.decide(id, approval, day(1)),
      store.decide(id, denial, day(1)),
    ]);
    const [won] = outcomes.flatMap(outcome =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    const lost = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(lost).toEqual([expect.any(ConflictError)]);
    expect(lost[0].message).toContain(
      `was ${won.state} by ${won.decidedBy} at ${won.decidedAt}`,
    );
    expect(await store.get(id, day(1))).toEqual(won);
    expect(await actions()).toEqual([
      'exemption.requested',
      `exemption.${won.state}`,
    ]);
    expect(await ledger.verify()).toMatchObject({ valid: true });
  });

  it('refuses decisions and revocations that come too late or too early', async () => {
    const open = await request();
    await expect(store.revoke(open.id, revocation, day(1))).rejects.toThrow(
      `was requested by user:default/joe at ${iso(0)}`,
    );
    await expect(store.decide(open.id, approval, day(30))).rejects.toThrow(
      `expired at ${iso(30)}`,
    );
    const { id } = await approved();
    await expect(store.revoke(id, revocation, day(30))).rejects.toThrow(
      `expired at ${iso(30)}`,
    );
    await store.revoke(id, revocation, day(2));
    await expect(store.revoke(id, revocation, day(3))).rejects.toThrow(
      `was revoked by user:default/jane at ${iso(2)}`,
    );
    await expect(store.decide('none', approval, day(1))).rejects.toThrow(
      NotFoundError,
    );
    await expect(store.revoke('none', revocation, day(1))).rejects.toThrow(
      NotFoundError,
    );
  });

  it('writes everything to the ledger', async () => {
    const { id } = await request({ products: [ORDERS, CLICKS] });
    await store.decide(id, approval, day(1));
    await store.revoke(id, revocation, day(2));

    const common = {
      scorecard: 'builtin:quality',
      checkId: 'qlt-01',
      products: [CLICKS, ORDERS],
      expiresAt: iso(30),
    };
    expect(await ledger.list({ limit: 10 })).toMatchObject([
      {
        at: iso(2),
        actor: 'user:default/jane',
        action: 'exemption.revoked',
        subject: `exemption:${id}`,
        details: { ...common, reason: 'The migration is over.' },
      },
      {
        at: iso(1),
        actor: 'user:default/jane',
        action: 'exemption.approved',
        details: common,
      },
      {
        at: iso(0),
        actor: 'user:default/joe',
        action: 'exemption.requested',
        details: { ...common, reason: newRequest.reason },
      },
    ]);
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 3 });
  });

  it('changes nothing that it cannot write to the ledger', async () => {
    const { id } = await request();
    const broken = DatabaseExemptionStore.create({
      database: knex,
      ledger: Object.assign(Object.create(ledger), {
        append: async () => {
          throw new Error('no ledger');
        },
      }),
    });
    await expect(broken.request(newRequest, day(0))).rejects.toThrow();
    await expect(broken.decide(id, approval, day(1))).rejects.toThrow();
    expect((await store.list({ limit: 10 }, day(1))).items).toMatchObject([
      { id, state: 'requested' },
    ]);
  });

  it('finds the approved ones that end within a time', async () => {
    const second = await approved({ expiresAt: iso(8) });
    const first = await approved({ expiresAt: iso(7) });
    await approved({ expiresAt: iso(9) });
    await approved({ expiresAt: iso(6) });
    await request({ expiresAt: iso(7) });
    expect(await store.expiringBetween(day(6), day(8))).toEqual([
      first,
      second,
    ]);
  });

  it('needs no more statements for more products', async () => {
    const statements = async (count: number) => {
      const products = Array.from(
        { length: count },
        (_, i) => `dataproduct:${count}/p${i}`,
      );
      let queries = 0;
      const listener = () => (queries += 1);
      knex.on('query', listener);
      const { id } = await approved({ products });
      await store.list({ limit: 10, entityRefs: products }, day(1));
      await store.activeFor(products, day(1));
      await store.revoke(id, revocation, day(1));
      await store.expiringBetween(day(0), day(60));
      knex.removeListener('query', listener);
      return queries;
    };
    const few = await statements(2);
    expect(await statements(500)).toBe(few);
  });
});
