import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { DatabaseLedgerStore } from '../governance/ledger/DatabaseLedgerStore';
import { DatabasePolicyStore } from './DatabasePolicyStore';
import { Policy } from './Policy';

const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`;

const policy = (digest: string) =>
  ({
    scorecard: {
      id: 'scorecard:default/a',
      title: 'A',
      levels: [],
      checks: [],
    },
    digest,
    source: 'url:https://example.com/a.yaml',
    inForce: true,
  } as unknown as Policy);

eachDatabase('DatabasePolicyStore', (id, databases) => {
  let knex: Knex;
  let ledger: DatabaseLedgerStore;
  let store: DatabasePolicyStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    ledger = DatabaseLedgerStore.create({ database: knex });
    store = DatabasePolicyStore.create({ database: knex, ledger });
  });

  it('tells of changes, but not of the policies it begins with', async () => {
    expect(await store.sync([policy('1')], at(1))).toEqual([]);
    expect(await store.sync([policy('1')], at(2))).toEqual([]);
    expect(await store.sync([policy('2')], at(3))).toMatchObject([
      { scorecard: 'scorecard:default/a', change: 'changed', at: at(3) },
    ]);
    expect(await store.sync([], at(4))).toMatchObject([{ change: 'ended' }]);
    expect(await store.list()).toEqual([]);
  });

  it('notes a change once, however many notice it at once', async () => {
    await store.sync([policy('1')], at(1));
    const noticed = await Promise.all(
      [2, 2, 2].map(day => store.sync([policy('2')], at(day))),
    );
    expect(noticed.flat()).toHaveLength(1);
    expect(
      await knex('policy_changes').where({ change: 'changed' }),
    ).toHaveLength(1);
    expect(
      (await ledger.list({ limit: 10 })).map(({ action }) => action),
    ).toEqual(['policy.changed', 'policy.in-force']);
  });
});
