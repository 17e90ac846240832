import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { DatabaseOutboxStore } from './DatabaseOutboxStore';
import { ClaimedMessage, NewOutboxMessage } from './OutboxStore';

jest.setTimeout(60_000);

const START = Date.UTC(2026, 10, 21, 9);
const after = (seconds: number) => new Date(START + seconds * 1000);
const now = after(0);
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const newMessage: NewOutboxMessage = {
  recipient: 'group:default/web',
  kind: 'level-lost',
  subject: 'dataproduct:web/orders',
  stateDigest: 'a'.repeat(64),
  title: 'Orders is no longer Gold',
  description: 'The rule "fresh" fails since yesterday.',
  link: '/catalog/web/dataproduct/orders/scorecard',
  severity: 'high',
  topic: 'scorecard',
  entityRef: 'dataproduct:web/orders',
};

eachDatabase('DatabaseOutboxStore', (databaseId, databases) => {
  let knex: Knex;
  let store: DatabaseOutboxStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    store = DatabaseOutboxStore.create({ database: knex });
  });

  const enqueue = (
    items: Partial<NewOutboxMessage>[],
    at = now,
    tx?: Knex.Transaction,
  ) =>
    store.enqueue(
      items.map(item => ({ ...newMessage, ...item })),
      { now: at, tx },
    );

  const enqueueMany = (count: number) =>
    enqueue(
      Array.from({ length: count }, (_, i) => ({ subject: `product ${i}` })),
    );

  const claim = (at = now, limit = 100) => store.claim(limit, at, MINUTE);

  const ids = (claimed: ClaimedMessage[]) => claimed.map(({ id }) => id).sort();

  it('hands out what was put in', async () => {
    await enqueue([{}]);
    const { subject, stateDigest, ...message } = newMessage;
    expect(await claim()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        message,
        attempts: 1,
        createdAt: now.toISOString(),
        leasedUntil: after(MINUTE).toISOString(),
      },
    ]);
  });

  it('tells each state once, also after it was sent', async () => {
    await enqueue([{}, { title: 'the same in other words' }]);
    await enqueue([{}]);
    const claimed = await claim();
    expect(claimed).toHaveLength(1);
    await store.markSent(ids(claimed), now);
    await enqueue([{}]);
    expect(await claim(after(DAY))).toEqual([]);

    await enqueue([
      { recipient: 'user:default/jane' },
      { subject: 'domain:default/shop' },
      { kind: 'attestation-due' },
      { stateDigest: 'b' },
    ]);
    expect(await claim()).toHaveLength(4);
  });

  it('enqueues with the transaction that it is given', async () => {
    await expect(
      knex.transaction(async tx => {
        await enqueue([{}], now, tx);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await claim()).toEqual([]);
    await knex.transaction(tx => enqueue([{}], now, tx));
    expect(await claim()).toHaveLength(1);
  });

  it('takes many at once, with few statements', async () => {
    let statements = 0;
    knex.on('query', () => (statements += 1));
    await enqueueMany(10_000);
    await enqueue([]);
    expect(statements).toBeLessThan(10);
  });

  it('hands out the oldest first, and no more than asked for', async () => {
    await enqueue([{ subject: 'second' }], after(1));
    await enqueue([{ subject: 'first', title: 'first' }], now);
    const claimed = await claim(after(1), 1);
    expect(claimed.map(({ message }) => message.title)).toEqual(['first']);
    expect(await claim(after(1))).toHaveLength(1);
    expect(await claim(after(1))).toEqual([]);
  });

  it('never gives two senders the same', async () => {
    await enqueueMany(2000);
    const replicas = [store, DatabaseOutboxStore.create({ database: knex })];
    const senders = Array.from({ length: 6 }, (_, i) => replicas[i % 2]);
    // Connected beforehand, they really ask at the same time.
    await Promise.all(senders.map(() => knex.raw('select 1')));
    const claims = await Promise.all(
      senders.map(sender => sender.claim(300, now, MINUTE)),
    );
    claims.push(await claim(now, 2000));
    const all = ids(claims.flat());
    expect(all).toHaveLength(2000);
    expect(new Set(all).size).toBe(2000);
  });

  it('does not wait for what another sender is about to take', async () => {
    // SQLite has one connection: nobody else can be about to take anything.
    if (databaseId === 'SQLITE_3') return;
    await enqueueMany(3);
    await knex.transaction(async tx => {
      await tx('notification_outbox')
        .where({ subject: 'product 1' })
        .forUpdate();
      expect(await claim()).toHaveLength(2);
    });
    expect(await claim()).toHaveLength(1);
  });

  it('lets another sender take over once the lease is over', async () => {
    await enqueue([{}]);
    const [first] = await claim(now);
    expect(await claim(after(MINUTE - 1))).toEqual([]);
    const [second] = await claim(after(MINUTE));
    expect(second).toMatchObject({ id: first.id, attempts: 2 });

    expect(await store.markFailed(first, 'late', after(MINUTE))).toBe(
      'taken-over',
    );
    expect(await claim(after(MINUTE + 1))).toEqual([]);
    await store.markSent([second.id], after(MINUTE + 1));
    expect(await store.markFailed(second, 'late', after(DAY))).toBe(
      'taken-over',
    );
    expect(await claim(after(DAY))).toEqual([]);
  });

  it('tries again when it is time, and notes the error', async () => {
    await enqueue([{}]);
    const [first] = await claim();
    const error = new Error('It is down\0');
    expect(await store.markFailed(first, error, after(5))).toBe('will-retry');
    expect(await knex('notification_outbox')).toMatchObject([
      { last_error: 'Error: It is down' },
    ]);
    expect(await claim(after(5 + MINUTE - 1))).toEqual([]);

    const [second] = await claim(after(5 + MINUTE));
    expect(second).toMatchObject({ id: first.id, attempts: 2 });
    expect(await store.markFailed(second, error, after(100))).toBe(
      'will-retry',
    );
    expect(await claim(after(100 + 2 * MINUTE - 1))).toEqual([]);
    expect(await claim(after(100 + 2 * MINUTE))).toHaveLength(1);
  });

  it('gives up after a day', async () => {
    await enqueue([{}]);
    let seconds = 0;
    let outcome: string;
    do {
      seconds += 30 * MINUTE;
      const [claimed] = await claim(after(seconds));
      outcome = claimed
        ? await store.markFailed(claimed, 'down', after(seconds))
        : 'waiting';
    } while (outcome !== 'gave-up');
    expect(seconds).toBeGreaterThanOrEqual(DAY - 60 * MINUTE);
    expect(seconds).toBeLessThan(DAY);
    expect(await claim(after(2 * DAY))).toEqual([]);
  });

  it('forgets what is old', async () => {
    await enqueue([{}], now);
    await enqueue([{ stateDigest: 'b' }], after(DAY));
    expect(await store.prune(after(DAY))).toBe(1);
    expect(await store.prune(after(DAY))).toBe(0);
    expect(await claim(after(DAY))).toHaveLength(1);
  });
});
