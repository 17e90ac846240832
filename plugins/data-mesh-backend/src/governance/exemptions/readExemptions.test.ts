import { InputError } from '@backstage/errors';
import { Exemption } from '@backstage-data-mesh/plugin-data-mesh-common';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { applyMigrations } from '../../database/applyMigrations';
import { DatabaseLedgerStore } from '../ledger/DatabaseLedgerStore';
import { DatabaseExemptionStore } from './DatabaseExemptionStore';
import { ExemptionQuery } from './ExemptionStore';
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

eachDatabase('a list of exemptions', (databaseId, databases) => {
  let store: DatabaseExemptionStore;

  beforeEach(async () => {
    const knex = await databases.init(databaseId);
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

  const ids = async (query: Partial<ExemptionQuery>, at = 1) =>
    (await store.list({ limit: 100, ...query }, day(at))).items.map(
      ({ id }) => id,
    );

  it('narrows by state, as it is now', async () => {
    const open = await request({}, 0);
    const running = await approved({}, -1);
    const denied = await request({}, -2);
    await store.decide(denied.id, denial, day(0));
    const revoked = await approved({}, -3);
    await store.revoke(revoked.id, revocation, day(0));
    const lapsed = await request({ expiresAt: iso(1) }, -4);
    const over = await approved({ expiresAt: iso(1) }, -5);

    expect(await ids({ state: 'requested' })).toEqual([open.id]);
    expect(await ids({ state: 'approved' })).toEqual([running.id]);
    expect(await ids({ state: 'denied' })).toEqual([denied.id]);
    expect(await ids({ state: 'revoked' })).toEqual([revoked.id]);
    expect(await ids({ state: 'expired' })).toEqual([lapsed.id, over.id]);
    expect(await ids({})).toHaveLength(6);
    const { items } = await store.list({ state: 'expired', limit: 10 }, day(1));
    expect(items.map(({ state }) => state)).toEqual(['expired', 'expired']);
  });

  it('narrows by scorecard, check and products', async () => {
    const a = await request({ products: [ORDERS, CLICKS] }, 0);
    const b = await request({ checkId: 'qlt-02' }, -1);
    const c = await request({ scorecard: 'builtin:ownership' }, -2);

    expect(await ids({ scorecard: 'builtin:quality' })).toEqual([a.id, b.id]);
    expect(await ids({ checkId: 'qlt-01' })).toEqual([a.id, c.id]);
    expect(await ids({ entityRefs: [CLICKS] })).toEqual([a.id]);
    expect(await ids({ entityRefs: [ORDERS, CLICKS] })).toEqual([
      a.id,
      b.id,
      c.id,
    ]);
    expect(await ids({ entityRefs: [] })).toEqual([]);
  });

  it('neither repeats nor loses any when things change in between', async () => {
    // Two at the same time each, so that the id has to decide.
    const all = new Array<Exemption>();
    for (let i = 0; i < 10; i++) {
      all.push(await request({}, Math.floor(i / 2)));
    }
    const seen = new Array<string>();
    let cursor: string | undefined;
    do {
      const page = await store.list({ limit: 3, cursor }, day(5));
      seen.push(...page.items.map(({ id }) => id));
      await store.decide(page.items[0].id, approval, day(5));
      await request({}, 6);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(10);
    expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
  });

  it('knows when a full page is the last', async () => {
    await request();
    await request();
    expect(await store.list({ limit: 2 }, day(1))).not.toHaveProperty(
      'nextCursor',
    );
  });

  it.each([0, 101, 1.5, NaN])('refuses the limit %d', async limit => {
    await expect(store.list({ limit }, day(0))).rejects.toThrow(
      `limit: ${limit} is not valid; allowed: 1 to 100`,
    );
  });

  it('refuses a cursor that it did not give', async () => {
    await expect(
      store.list({ limit: 1, cursor: 'nonsense' }, day(0)),
    ).rejects.toThrow(InputError);
  });
});
