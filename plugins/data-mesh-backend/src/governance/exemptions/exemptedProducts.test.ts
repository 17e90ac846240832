import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { insertRows } from '../../database/insertRows';
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

eachDatabase('the exemptions of products', (databaseId, databases) => {
  let knex: Knex;
  let store: DatabaseExemptionStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    const ledger = DatabaseLedgerStore.create({ database: knex });
    store = DatabaseExemptionStore.create({ database: knex, ledger });
  });

  const request = (change: Partial<typeof newRequest> = {}, at = 0) =>
    store.request({ ...newRequest, ...change }, day(at));

  const approved = async (change: Partial<typeof newRequest> = {}, at = 0) => {
    const { id } = await request(change, at);
    return store.decide(id, approval, day(at));
  };

  it('gives what is approved and neither revoked nor over', async () => {
    const { id } = await approved({ products: [ORDERS, CLICKS] });
    await request({ checkId: 'requested' });
    const denied = await request({ checkId: 'denied' });
    await store.decide(denied.id, denial, day(0));
    const revoked = await approved({ checkId: 'revoked' });
    await store.revoke(revoked.id, revocation, day(0));
    await approved({ checkId: 'over', expiresAt: iso(1) });

    const active = (entityRef: string) => ({
      entityRef,
      scorecard: 'builtin:quality',
      checkId: 'qlt-01',
      exemptionId: id,
      expiresAt: iso(30),
      reason: newRequest.reason,
    });
    const all = await store.activeFor('all', day(1));
    expect(all).toHaveLength(2);
    expect(all).toEqual(
      expect.arrayContaining([active(CLICKS), active(ORDERS)]),
    );
    expect(await store.activeFor([CLICKS, 'other'], day(1))).toEqual([
      active(CLICKS),
    ]);
    expect(await store.activeFor([], day(1))).toEqual([]);
    expect(await store.activeFor('all', day(30))).toEqual([]);
  });

  it('gives of two the one that lasts longer', async () => {
    const longer = await approved({ expiresAt: iso(60) });
    await approved({ expiresAt: iso(20), products: [ORDERS, CLICKS] });
    const active = await store.activeFor('all', day(1));
    expect(new Map(active.map(row => [row.entityRef, row.expiresAt]))).toEqual(
      new Map([
        [ORDERS, iso(60)],
        [CLICKS, iso(20)],
      ]),
    );
    await store.revoke(longer.id, revocation, day(1));
    expect(await store.activeFor([ORDERS], day(1))).toMatchObject([
      { expiresAt: iso(20) },
    ]);
  });

  it('counts renewals', async () => {
    expect((await approved()).renewals).toBe(0);
    await approved({ checkId: 'qlt-02' });
    await approved({ scorecard: 'builtin:ownership' });
    await approved({ products: [CLICKS] });
    const denied = await request();
    await store.decide(denied.id, denial, day(1));
    const again = await approved();
    expect(again.renewals).toBe(1);
    await store.revoke(again.id, revocation, day(2));
    expect((await request({ products: [ORDERS, CLICKS] })).renewals).toBe(3);
  });

  it('counts renewals again when it is approved', async () => {
    const first = await request();
    const second = await request();
    expect(second.renewals).toBe(0);
    await store.decide(first.id, approval, day(1));
    expect((await store.decide(second.id, approval, day(1))).renewals).toBe(1);
    expect((await store.get(second.id, day(1)))!.renewals).toBe(1);
    expect((await store.get(first.id, day(1)))!.renewals).toBe(0);
  });

  it('costs little with 10,000 products and 10,000 exemptions', async () => {
    const refs = Array.from(
      { length: 10_000 },
      (_, i) => `dataproduct:default/p${i}`,
    );
    const rows = refs.map((_, i) => ({
      id: `${i}`,
      scorecard: 'builtin:quality',
      check_id: `c${i % 20}`,
      reason: newRequest.reason,
      state: 'approved',
      requested_by: 'user:default/joe',
      requested_at: iso(0),
      expires_at: iso(30),
      renewals: 0,
    }));
    await knex.batchInsert('exemptions', rows, 100);
    await insertRows(
      knex,
      'exemption_products',
      { exemption_id: 'text', entity_ref: 'text' },
      refs.flatMap((ref, i) => [
        { exemption_id: `${i}`, entity_ref: ref },
        { exemption_id: `${i}`, entity_ref: refs[(i + 1) % refs.length] },
      ]),
    );

    const before = process.cpuUsage();
    expect(await store.activeFor(refs, day(1))).toHaveLength(20_000);
    const page = await store.list({ limit: 100, entityRefs: refs }, day(1));
    expect(page.items).toHaveLength(100);
    const products = refs.slice(0, 500);
    expect((await request({ checkId: 'c1', products })).renewals).toBe(25);
    // In microseconds. SQLite, which is in this process, needs a fraction of a
    // second, and nearly 6 when it joins in the wrong order.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});
