import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { DatabaseQualityStore } from './DatabaseQualityStore';
import { CheckedRun } from './QualityStore';
import {
  batchOf,
  CLICKS,
  day,
  failed,
  latestOf,
  ORDERS,
  passed,
  recordRun,
  runOf,
} from './testRuns';

jest.setTimeout(60_000);

const noMore = async () => {};

const TABLES = ['signal_runs', 'quality_results', 'quality_months'];

eachDatabase('DatabaseQualityStore', (databaseId, databases) => {
  let knex: Knex;
  let store: DatabaseQualityStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    store = DatabaseQualityStore.create({ database: knex });
  });

  const record = (run: CheckedRun, entityRef = ORDERS, at = day(0)) =>
    recordRun(store, run, { entityRef, receivedAt: at });

  const stored = async () =>
    Promise.all(TABLES.map(table => knex(table).select()));

  it('stores a run and says so', async () => {
    const run = {
      ...runOf(
        'r1',
        passed({ value: 99.95, at: day(-1).toISOString() }),
        failed({ rule: 'unique', dimension: undefined, severity: 'warning' }),
        passed({ rule: 'a', outcome: 'warn' }),
        passed({ rule: 'b', outcome: 'error' }),
        passed({ rule: 'c', outcome: 'skip' }),
      ),
      source: 'dbt',
      url: 'https://ci.example.com/1',
    };
    expect(await record(run)).toEqual({
      runId: 'r1',
      product: ORDERS,
      stored: 5,
      duplicate: false,
      conflicting: 0,
      conflicts: [],
    });
    expect(await store.runs(ORDERS, { limit: 10 })).toEqual([
      {
        runId: 'r1',
        source: 'dbt',
        url: 'https://ci.example.com/1',
        sender: 'external:ci',
        receivedAt: day(0).toISOString(),
        measuredFrom: day(-1).toISOString(),
        measuredTo: day(0).toISOString(),
        outcomes: { pass: 1, warn: 1, fail: 1, error: 1, skip: 1 },
      },
    ]);
    const [a, b, nulls, unique, ...more] = run.results;
    expect(await latestOf(store, ORDERS)).toEqual(
      [nulls, unique, a, b].map(({ dimension, ...result }) => ({
        ...result,
        ...(dimension && { dimension }),
        runId: 'r1',
        source: 'dbt',
        firstAt: result.at,
        lastPassedAt: result.outcome === 'pass' ? result.at : null,
        disappeared: false,
      })),
    );
    expect(more).toHaveLength(1);
    expect(await latestOf(store, CLICKS)).toEqual([]);
  });

  it.each([0, -1e-300, 1e300, 0.1, 123456789.123, -(2 ** 53) + 1])(
    'keeps the value %d as it is',
    async value => {
      await record(runOf('r1', passed({ value })));
      expect(await latestOf(store, ORDERS)).toMatchObject([{ value }]);
    },
  );

  it('keeps names as they are', async () => {
    const names = ["O'Malley", 'a"b\\c', '? ?? :name $1', 'Größe 数据 👩‍💻'];
    await record(runOf('r1', ...names.map(rule => passed({ rule }))));
    const latest = await latestOf(store, ORDERS);
    expect(latest.map(({ rule }) => rule).sort()).toEqual(names.sort());
  });

  it('takes the same run once', async () => {
    const run = runOf('r1', passed());
    await record(run);
    const before = await stored();
    expect(await record(run, ORDERS, day(1))).toEqual({
      runId: 'r1',
      product: ORDERS,
      stored: 0,
      duplicate: true,
      conflicting: 0,
      conflicts: [],
    });
    expect(await stored()).toEqual(before);
    expect(await record(run, CLICKS)).toMatchObject({ duplicate: false });
    expect(await record(runOf('r2', passed()))).toMatchObject({
      duplicate: false,
    });
  });

  it('takes the same run once from several replicas at a time', async () => {
    const run = runOf('r1', passed(), failed({ rule: 'unique' }));
    const others = Array.from({ length: 8 }, (_, i) =>
      recordRun(DatabaseQualityStore.create({ database: knex }), run, {
        sender: `external:ci${i}`,
      }),
    );
    const receipts = await Promise.all(others);
    expect(receipts.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(await store.runs(ORDERS, { limit: 10 })).toHaveLength(1);
    expect(await latestOf(store, ORDERS)).toHaveLength(2);
  });

  it('takes runs of the same rules at a time, in whatever order they name them', async () => {
    const rules = Array.from({ length: 200 }, (_, i) => `rule ${i}`);
    // Connected beforehand, they really write at the same time.
    await Promise.all(rules.slice(0, 8).map(() => knex.raw('select 1')));
    const receipts = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const at = day(0, i / 10).toISOString();
        const results = rules.map(rule => passed({ rule, at }));
        if (i % 2) results.reverse();
        return record(runOf(`r${i}`, ...results));
      }),
    );
    expect(receipts.every(({ duplicate }) => !duplicate)).toBe(true);
    const latest = await latestOf(store, ORDERS);
    expect(latest).toHaveLength(200);
    expect(new Set(latest.map(({ runId }) => runId))).toEqual(new Set(['r7']));
  });

  it('stores all of a run or nothing, so that it can be sent again', async () => {
    const run = runOf('r1', passed());
    await knex.schema.renameTable('quality_months', 'hidden');
    await expect(record(run)).rejects.toThrow(/quality_months/);
    await knex.schema.renameTable('hidden', 'quality_months');
    expect((await stored()).flat()).toEqual([]);
    expect(await record(run)).toMatchObject({ stored: 1, duplicate: false });
  });

  it('keeps the newest result of a rule, whichever run comes first', async () => {
    const at = (hours: number) => day(0, hours).toISOString();
    await record(runOf('second', failed({ at: at(2) })));
    await record(runOf('first', passed({ at: at(1) })));
    expect(await latestOf(store, ORDERS)).toMatchObject([{ runId: 'second' }]);
    await record(runOf('third', passed({ at: at(3) })));
    expect(await latestOf(store, ORDERS)).toMatchObject([{ runId: 'third' }]);
  });

  it('keeps the newest of several results of a rule in one run', async () => {
    const at = (hours: number) => day(0, hours).toISOString();
    await record(
      runOf(
        'r1',
        ...[1, 3, 2].map(n => failed({ at: at(n), value: n })),
        failed({ at: at(3), value: 4, severity: 'info' }),
      ),
    );
    expect(await latestOf(store, ORDERS)).toMatchObject([{ value: 3 }]);
  });

  it('does not take a skipped rule for a newer result', async () => {
    await record(runOf('r1', failed()));
    await record(
      runOf('r2', passed({ outcome: 'skip', at: day(1).toISOString() })),
    );
    expect(await latestOf(store, ORDERS)).toMatchObject([{ runId: 'r1' }]);
  });

  it('lists the runs with the latest results first', async () => {
    for (const [runId, days] of [
      ['b', -2],
      ['a', -2],
      ['c', -1],
      ['d', -3],
    ] as const) {
      await record(runOf(runId, passed({ at: day(days).toISOString() })));
    }
    const ids = async (limit: number) =>
      (await store.runs(ORDERS, { limit })).map(({ runId }) => runId);
    expect(await ids(100)).toEqual(['c', 'a', 'b', 'd']);
    expect(await ids(2)).toEqual(['c', 'a']);
  });

  it.each([0, 101, 1.5, NaN])('refuses the limit %d', async limit => {
    await expect(store.runs(ORDERS, { limit })).rejects.toThrow(
      `limit: ${limit} is not valid; allowed: 1 to 100`,
    );
  });

  it('removes what is too old', async () => {
    for (const days of [-60, -21, -20, 0]) {
      const at = day(days);
      const result = passed({ rule: `rule ${days}`, at: at.toISOString() });
      await record(runOf(`run ${days}`, result), ORDERS, at);
    }
    await store.prune(day(-20).toISOString());
    expect(await knex('signal_runs').orderBy('run_id').pluck('run_id')).toEqual(
      ['run -20', 'run 0'],
    );
    expect(await knex('quality_results').orderBy('rule').pluck('rule')).toEqual(
      ['rule -20', 'rule 0'],
    );
    expect(await knex('quality_months').pluck('month')).toEqual(['2026-11']);
  });

  it('needs no more statements for more results', async () => {
    const statements = async (runId: string, count: number) => {
      let queries = 0;
      const listener = () => (queries += 1);
      knex.on('query', listener);
      const rules = Array.from({ length: count }, (_, i) => `rule ${i}`);
      await record(runOf(runId, ...rules.map(rule => passed({ rule }))));
      knex.removeListener('query', listener);
      return queries;
    };
    expect(await statements('r1', 1000)).toBe(await statements('r2', 1));
  });

  it('knows when a rule ran first, and passed last, whatever came late', async () => {
    await record(runOf('r3', failed({ at: day(0).toISOString() })));
    await record(runOf('r1', failed({ at: day(-9).toISOString() })));
    await record(runOf('r2', passed({ at: day(-4).toISOString() })));
    expect(await latestOf(store)).toMatchObject([
      {
        outcome: 'fail',
        at: day(0).toISOString(),
        firstAt: day(-9).toISOString(),
        lastPassedAt: day(-4).toISOString(),
      },
    ]);
  });

  it('lists failures first, and says which rules disappeared', async () => {
    await record(
      runOf(
        'r1',
        passed({ rule: 'gone', at: day(-8).toISOString() }),
        passed({ rule: 'rare', at: day(-6).toISOString() }),
        passed({ rule: 'a' }),
        failed({ rule: 'z' }),
      ),
    );
    const { results, total } = await store.latest(ORDERS, { limit: 3 });
    expect(total).toBe(4);
    expect(results.map(({ rule, disappeared }) => [rule, disappeared])).toEqual(
      [
        ['z', false],
        ['a', false],
        ['gone', true],
      ],
    );
  });

  it('forgets a rule that somebody dropped, also when old results of it come', async () => {
    const gone = failed({ rule: 'gone', at: day(-1).toISOString() });
    await record(runOf('r1', gone));
    const drop = (rule: string) =>
      store.drop({ entityRef: ORDERS, output: 'daily', rule }, day(0), noMore);
    // The last run had it, so it is not gone.
    expect(await drop('gone')).toBe('current');
    await record(runOf('r2', passed()));
    expect(await drop('no nulls')).toBe('current');
    expect(await drop('gone')).toBe('dropped');
    expect(await drop('gone')).toBe('unknown');
    await record(runOf('r0', { ...gone, at: day(-3).toISOString() }));
    expect(await latestOf(store)).toMatchObject([{ rule: 'no nulls' }]);
    await record(runOf('r3', { ...gone, at: day(0, 1).toISOString() }));
    expect(await latestOf(store)).toMatchObject([
      { rule: 'gone' },
      { rule: 'no nulls' },
    ]);
  });

  it('keeps a rule when its drop cannot be written down', async () => {
    await record(
      runOf('r1', failed({ rule: 'gone', at: day(-1).toISOString() })),
    );
    await record(runOf('r2', passed()));
    await expect(
      store.drop(
        { entityRef: ORDERS, output: 'daily', rule: 'gone' },
        day(0),
        async () => {
          throw new Error('no ledger');
        },
      ),
    ).rejects.toThrow('no ledger');
    expect(await latestOf(store)).toHaveLength(2);
  });

  it('takes another part of a run under the same id, and the same part once', async () => {
    await record(runOf('r1', passed()));
    expect(await record(runOf('r1', failed({ rule: 'b' })))).toMatchObject({
      duplicate: false,
    });
    expect(await record(runOf('r1', failed({ rule: 'b' })))).toMatchObject({
      duplicate: true,
    });
    // What it said of a rule holds, whatever time or outcome comes later.
    expect(
      await record(runOf('r1', failed({ at: day(0, 1).toISOString() }))),
    ).toMatchObject({ duplicate: true });
    expect(await latestOf(store)).toMatchObject([
      { rule: 'b', outcome: 'fail' },
      { rule: 'no nulls', outcome: 'pass' },
    ]);
  });

  it('lets requests with the same products in another order not wait for ever', async () => {
    const runs = [ORDERS, CLICKS].map(entityRef => ({ entityRef }));
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.record(
          batchOf({
            runs: (i % 2 ? [...runs].reverse() : runs).map(one => ({
              ...one,
              run: runOf(
                `r${i}`,
                ...[passed(), failed({ rule: 'b' })].sort(() =>
                  i % 2 ? 1 : -1,
                ),
              ),
            })),
          }),
          {
            sender: 'external:ci',
            receivedAt: day(0),
            onContradiction: 'report',
          },
        ),
      ),
    );
    expect(await latestOf(store, CLICKS)).toHaveLength(2);
  });

  it('keeps days, metrics and what was not mapped for the page', async () => {
    const metric = (days: number, value: number, hours = 0) => ({
      entityRef: ORDERS,
      output: '',
      name: 'cost',
      value,
      unit: 'EUR',
      at: day(days, hours).toISOString(),
    });
    const unmapped = {
      entityRef: ORDERS,
      source: 'dbt',
      subject: 'old_orders',
      count: 3,
      reason: 'No output has this name',
    };
    await store.record(
      batchOf({
        runs: [
          {
            entityRef: ORDERS,
            run: runOf(
              'r1',
              passed({ at: day(-29).toISOString() }),
              failed({ at: day(-1).toISOString() }),
            ),
          },
        ],
        metrics: [metric(0, 3), metric(-1, 1.25), metric(0, 2, -3)],
        unmapped: [unmapped],
      }),
      { sender: 'external:ci', receivedAt: day(0), onContradiction: 'report' },
    );
    const [{ dimension, days }] = await store.days(ORDERS, day(0));
    expect(dimension).toBe('completeness');
    expect(days).toHaveLength(30);
    expect([days[0], days[1], days[28], days[29]]).toEqual([
      'pass',
      null,
      'fail',
      null,
    ]);
    expect(await store.metrics(ORDERS)).toEqual([
      {
        name: 'cost',
        unit: 'EUR',
        points: [
          { at: day(-1).toISOString(), value: 1.25 },
          { at: day(0).toISOString(), value: 3 },
        ],
      },
    ]);
    expect(await store.loadMetrics([ORDERS, CLICKS])).toEqual(
      new Map([
        [
          ORDERS,
          [
            {
              name: 'cost',
              output: '',
              value: 3,
              unit: 'EUR',
              at: day(0).toISOString(),
            },
          ],
        ],
      ]),
    );
    const { entityRef: _, ...shown } = unmapped;
    expect(await store.unmapped(ORDERS)).toEqual([
      { ...shown, receivedAt: day(0).toISOString() },
    ]);
    expect(await store.unmapped(CLICKS)).toEqual([]);
  });

  it('stores all of a request or nothing', async () => {
    const bad = { ...passed(), at: null as unknown as string };
    await expect(
      store.record(
        batchOf({
          runs: [
            { entityRef: ORDERS, run: runOf('r1', passed()) },
            { entityRef: 'dataproduct:web/z', run: runOf('r1', bad) },
          ],
        }),
        {
          sender: 'external:ci',
          receivedAt: day(0),
          onContradiction: 'report',
        },
      ),
    ).rejects.toThrow();
    expect(await stored()).toEqual([[], [], []]);
  });
});
