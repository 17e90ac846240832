import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { DatabaseLedgerStore } from './DatabaseLedgerStore';
import { FIRST_PREVIOUS_HASH, hashEntry } from './hashEntry';
import { LedgerRow, toLedgerEntry } from './ledgerRow';

jest.setTimeout(60_000);

const newEntry = (subject: string) => ({
  at: '2026-11-21T09:00:00.000Z',
  actor: 'user:default/jane',
  action: 'exemption.requested',
  subject,
  details: { reason: 'Ünïcode 🐕 \0 \ud800 "quoted"', products: ['a', 'b'] },
});

const newEntries = (count: number, prefix = '') =>
  Array.from({ length: count }, (_, i) => newEntry(`${prefix}${i + 1}`));

eachDatabase('DatabaseLedgerStore', (databaseId, databases) => {
  let knex: Knex;
  let ledger: DatabaseLedgerStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    ledger = DatabaseLedgerStore.create({ database: knex });
  });

  it('is empty and valid at first', async () => {
    expect(await ledger.head()).toBeUndefined();
    expect(await ledger.list({ limit: 10 })).toEqual([]);
    expect(await ledger.verify()).toEqual({ valid: true, entries: 0 });
  });

  it('chains what is appended, in one go or one by one', async () => {
    await ledger.append(newEntries(2));
    await ledger.append([]);
    await ledger.append([newEntry('3')]);

    const [third, second, first] = await ledger.list({ limit: 10 });
    expect(first).toEqual({
      ...newEntry('1'),
      seq: 1,
      algorithm: 'sha256',
      previousHash: FIRST_PREVIOUS_HASH,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(second).toMatchObject({ seq: 2, previousHash: first.hash });
    expect(third).toMatchObject({ seq: 3, previousHash: second.hash });

    const head = { seq: 3, hash: third.hash };
    expect(await ledger.head()).toEqual(head);
    expect(await ledger.verify({ expectedHead: head })).toEqual({
      valid: true,
      entries: 3,
      head,
    });
  });

  it('lists in pages, newest first', async () => {
    await ledger.append(newEntries(5));
    const seqs = async (options: { limit: number; beforeSeq?: number }) =>
      (await ledger.list(options)).map(({ seq }) => seq);
    expect(await seqs({ limit: 2 })).toEqual([5, 4]);
    expect(await seqs({ limit: 2, beforeSeq: 4 })).toEqual([3, 2]);
    expect(await seqs({ limit: 2, beforeSeq: 2 })).toEqual([1]);
  });

  it('is part of the transaction that it is given', async () => {
    await expect(
      knex.transaction(async tx => {
        await ledger.append([newEntry('lost')], { tx });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await ledger.head()).toBeUndefined();

    await knex.transaction(async tx => {
      await ledger.append([newEntry('1')], { tx });
      await ledger.append([newEntry('2')], { tx });
    });
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 2 });
  });

  it('keeps the chain whole with two replicas appending at once', async () => {
    const replicas = [ledger, DatabaseLedgerStore.create({ database: knex })];
    await Promise.all(
      replicas.flatMap((replica, which) =>
        Array.from({ length: 20 }, (_, turn) =>
          replica.append(newEntries(3, `${which}-${turn}-`)),
        ),
      ),
    );
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 120 });

    const subjects = (await ledger.list({ limit: 200 }))
      .map(({ subject }) => subject)
      .reverse();
    expect(new Set(subjects).size).toBe(120);
    // What was appended together stays together.
    for (let i = 0; i < 120; i += 3) {
      const [which, turn] = subjects[i].split('-');
      expect(subjects.slice(i, i + 3)).toEqual(
        [1, 2, 3].map(n => `${which}-${turn}-${n}`),
      );
    }
  });

  it('verifies page by page and lets others run in between', async () => {
    await ledger.append(newEntries(1200));
    const reads = new Array<string>();
    knex.on('query', ({ sql }) => reads.push(sql));
    let turns = 0;
    let verifying = true;
    const countTurns = () => {
      turns += 1;
      if (verifying) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 1200 });
    verifying = false;
    expect(reads).toHaveLength(3);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('verifies pages that end with the last entry', async () => {
    await ledger.append(newEntries(1000));
    expect(await ledger.verify()).toMatchObject({ valid: true, entries: 1000 });
    await knex('ledger').where({ seq: 501 }).delete();
    expect(await ledger.verify()).toMatchObject({
      valid: false,
      entries: 500,
      firstBadEntry: { seq: 501 },
    });
  });

  describe('after somebody has tampered with it', () => {
    beforeEach(async () => {
      await ledger.append(newEntries(5));
    });

    const change = (seq: number, columns: Partial<LedgerRow>) =>
      knex('ledger').where({ seq }).update(columns);

    const firstBad = async () => {
      const { valid, firstBadEntry } = await ledger.verify();
      expect(valid).toBe(false);
      return firstBadEntry;
    };

    it.each<[Partial<LedgerRow>, RegExp]>([
      [{ at: '2026-11-21T09:00:00.001Z' }, /hash is not that of the fields/],
      [{ actor: 'user:default/joe' }, /hash is not that of the fields/],
      [{ action: 'exemption.denied' }, /hash is not that of the fields/],
      [{ subject: 'x' }, /hash is not that of the fields/],
      [{ details: '{"products":[]}' }, /hash is not that of the fields/],
      [{ details: '{ "products": [] }' }, /details are not in the form/],
      [{ details: '{"products":' }, /details are not in the form/],
      [{ algorithm: 'md5' }, /algorithm: "md5" is unknown; allowed: sha256/],
      [{ previous_hash: 'f'.repeat(64) }, /not the hash of entry 2/],
      [{ hash: 'f'.repeat(64) }, /hash is not that of the fields/],
    ])('sees %j', async (columns, reason) => {
      await change(3, columns);
      expect(await firstBad()).toEqual({
        seq: 3,
        reason: expect.stringMatching(reason),
      });
      expect(await ledger.verify()).toMatchObject({
        entries: 2,
        head: { seq: 2 },
      });
    });

    it('sees a changed number', async () => {
      await change(5, { seq: 6 });
      expect(await firstBad()).toEqual({
        seq: 5,
        reason: 'is missing: the next entry is 6',
      });
    });

    it('sees a change whose hash was computed anew', async () => {
      const row = await knex<LedgerRow>('ledger').where({ seq: 3 }).first();
      const forged = { ...toLedgerEntry(row!), actor: 'user:default/joe' };
      await change(3, { actor: forged.actor, hash: hashEntry(forged) });
      expect(await firstBad()).toEqual({
        seq: 4,
        reason: 'previousHash is not the hash of entry 3',
      });
    });

    it.each([1, 3])('sees that entry %d was removed', async seq => {
      await knex('ledger').where({ seq }).delete();
      expect(await firstBad()).toEqual({
        seq,
        reason: `is missing: the next entry is ${seq + 1}`,
      });
    });

    it('sees entries in another order', async () => {
      await change(3, { seq: 9 });
      await change(4, { seq: 3 });
      await change(9, { seq: 4 });
      expect(await firstBad()).toMatchObject({ seq: 3 });
    });

    it('sees an entry before the first', async () => {
      await change(1, { seq: 0 });
      expect(await firstBad()).toEqual({
        seq: 0,
        reason: 'does not belong here: the first entry is 1',
      });
    });

    it('sees that the end was cut off only with a noted head', async () => {
      const expectedHead = await ledger.head();
      await knex('ledger').where('seq', '>', 3).delete();
      expect(await ledger.verify()).toMatchObject({ valid: true, entries: 3 });
      expect(await ledger.verify({ expectedHead })).toMatchObject({
        valid: false,
        entries: 3,
        firstBadEntry: {
          seq: 4,
          reason: 'is missing: the ledger once reached entry 5',
        },
      });
    });

    it('sees a wholly forged chain only with a noted head', async () => {
      const expectedHead = await ledger.head();
      await knex('ledger').delete();
      await ledger.append(newEntries(7, 'forged-'));
      expect(await ledger.verify()).toMatchObject({ valid: true, entries: 7 });
      expect(await ledger.verify({ expectedHead })).toMatchObject({
        valid: false,
        firstBadEntry: {
          seq: 5,
          reason: expect.stringContaining('written anew'),
        },
      });
    });

    it('still takes a noted head that later entries have followed', async () => {
      const expectedHead = await ledger.head();
      await ledger.append([newEntry('6')]);
      expect(await ledger.verify({ expectedHead })).toMatchObject({
        valid: true,
        entries: 6,
      });
    });
  });
});
