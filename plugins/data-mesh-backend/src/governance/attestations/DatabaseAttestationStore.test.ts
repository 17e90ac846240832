import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { DatabaseLedgerStore } from '../ledger/DatabaseLedgerStore';
import { attestedFactsDigest, statementDigest } from './attestationDigest';
import { DatabaseAttestationStore } from './DatabaseAttestationStore';
import { NewAttestation } from './AttestationStore';

jest.setTimeout(60_000);

const day = (n: number) => new Date(Date.UTC(2026, 10, 21 + n, 9));
const iso = (n: number) => day(n).toISOString();

const ORDERS = 'dataproduct:web/orders';
const CLICKS = 'dataproduct:web/clicks';
const PLUGIN = 'plugin:data-mesh';

const newAttestation: NewAttestation = {
  entityRef: ORDERS,
  attestedBy: 'user:default/jane',
  via: 'portal',
  statement: {
    owner: 'group:default/web',
    productOwner: 'user:default/jane',
    support: [{ channel: '#web', url: 'https://chat.example.com/web' }],
    classification: 'internal',
    limitations: 'Not for billing: "late" orders\nare missing.',
    consumers: ['component:default/shop'],
    endOfLife: '2030-12-31',
  },
  facts: {
    owner: 'group:default/web',
    productOwner: 'user:default/jane',
    classification: 'internal',
  },
};

eachDatabase('DatabaseAttestationStore', (databaseId, databases) => {
  let knex: Knex;
  let ledger: DatabaseLedgerStore;
  let store: DatabaseAttestationStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    ledger = DatabaseLedgerStore.create({ database: knex });
    store = DatabaseAttestationStore.create({ database: knex, ledger });
  });

  const attest = (change: Partial<NewAttestation> = {}, at = 0) =>
    store.attest({ ...newAttestation, ...change }, day(at));

  const history = (entityRef = ORDERS) =>
    store.history(entityRef, { limit: 10 });

  it('stores what was confirmed, and digests of it', async () => {
    const attestation = await attest();
    const { facts, ...given } = newAttestation;
    expect(attestation).toEqual({
      ...given,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attestedAt: iso(0),
      digest: attestedFactsDigest(facts),
      statementDigest: statementDigest(given.statement),
    });
    expect(await history()).toEqual([attestation]);
  });

  it('replaces the one before', async () => {
    const first = await attest({ via: 'template' }, 0);
    const second = await attest({}, 1);
    expect(await history()).toEqual([
      second,
      { ...first, endedAt: iso(1), endedReason: 'It was confirmed anew.' },
    ]);
    expect(await store.history(ORDERS, { limit: 1 })).toEqual([second]);
    expect(await store.latestFor('all')).toEqual(new Map([[ORDERS, second]]));
  });

  it('takes the later of two in the same millisecond', async () => {
    for (let i = 0; i < 5; i++) {
      const latest = await attest();
      expect((await store.latestFor([ORDERS])).get(ORDERS)).toEqual(latest);
    }
  });

  it('gives the latest of many products', async () => {
    const orders = await attest();
    const clicks = await attest({ entityRef: CLICKS }, 1);
    expect(await store.latestFor('all')).toEqual(
      new Map([
        [ORDERS, orders],
        [CLICKS, clicks],
      ]),
    );
    expect(await store.latestFor([CLICKS, 'dataproduct:web/none'])).toEqual(
      new Map([[CLICKS, clicks]]),
    );
    expect(await store.latestFor([])).toEqual(new Map());
  });

  it('ends what is in force, and nothing else', async () => {
    const old = await attest({}, 0);
    const current = await attest({}, 1);
    const clicks = await attest({ entityRef: CLICKS }, 1);
    const endings = [
      { attestationId: current.id, reason: 'The owner changed.' },
      { attestationId: 'none', reason: 'The owner changed.' },
    ];
    // It was replaced meanwhile by one that may well hold.
    const replaced = [{ attestationId: old.id, reason: 'The owner changed.' }];
    expect(await store.end(replaced, PLUGIN, day(2))).toEqual([]);
    expect(await store.end(endings, PLUGIN, day(2))).toEqual([ORDERS]);
    expect(await store.end(endings, PLUGIN, day(3))).toEqual([]);
    expect(await store.end([], PLUGIN, day(3))).toEqual([]);

    const ended = {
      ...current,
      endedAt: iso(2),
      endedReason: 'The owner changed.',
    };
    expect(await history()).toEqual([
      ended,
      { ...old, endedAt: iso(1), endedReason: 'It was confirmed anew.' },
    ]);
    expect(await store.latestFor('all')).toEqual(
      new Map([
        [ORDERS, ended],
        [CLICKS, clicks],
      ]),
    );
  });

  it('ends many at once, each for its own reason', async () => {
    const orders = await attest();
    const clicks = await attest({ entityRef: CLICKS });
    const ended = await store.end(
      [
        { attestationId: orders.id, reason: 'The owner changed.' },
        { attestationId: clicks.id, reason: 'The classification changed.' },
      ],
      PLUGIN,
      day(1),
    );
    expect(ended.sort()).toEqual([CLICKS, ORDERS]);
    const latest = await store.latestFor('all');
    expect(latest.get(ORDERS)!.endedReason).toBe('The owner changed.');
    expect(latest.get(CLICKS)!.endedReason).toBe('The classification changed.');
  });

  it('writes everything to the ledger', async () => {
    const { id, digest, statementDigest: whole } = await attest();
    await store.end(
      [{ attestationId: id, reason: 'The owner changed.' }],
      PLUGIN,
      day(1),
    );
    expect(await ledger.list({ limit: 10 })).toMatchObject([
      {
        at: iso(1),
        actor: PLUGIN,
        action: 'attestation.ended',
        subject: ORDERS,
        details: { attestationId: id, reason: 'The owner changed.' },
      },
      {
        at: iso(0),
        actor: 'user:default/jane',
        action: 'attestation.confirmed',
        subject: ORDERS,
        details: {
          attestationId: id,
          via: 'portal',
          digest,
          statementDigest: whole,
        },
      },
    ]);
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 2 });
  });

  it('changes nothing that it cannot write to the ledger', async () => {
    const { id } = await attest();
    const broken = DatabaseAttestationStore.create({
      database: knex,
      ledger: Object.assign(Object.create(ledger), {
        append: async () => {
          throw new Error('no ledger');
        },
      }),
    });
    const endings = [{ attestationId: id, reason: 'The owner changed.' }];
    await expect(broken.attest(newAttestation, day(1))).rejects.toThrow();
    await expect(broken.end(endings, PLUGIN, day(1))).rejects.toThrow();
    expect(await history()).toEqual([
      expect.not.objectContaining({ endedAt: expect.anything() }),
    ]);
  });

  it('needs no more statements for more products', async () => {
    const statements = async (count: number) => {
      const refs = Array.from(
        { length: count },
        (_, i) => `dataproduct:${count}/p${i}`,
      );
      const ids: string[] = [];
      for (const entityRef of refs) ids.push((await attest({ entityRef })).id);
      let queries = 0;
      const listener = () => (queries += 1);
      knex.on('query', listener);
      expect((await store.latestFor(refs)).size).toBe(count);
      const endings = ids.map(attestationId => ({
        attestationId,
        reason: 'why',
      }));
      expect(await store.end(endings, PLUGIN, day(1))).toHaveLength(count);
      knex.removeListener('query', listener);
      return queries;
    };
    const few = await statements(1);
    expect(await statements(50)).toBe(few);
  });
});
