import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { insertRows } from '../database/insertRows';
import { DatabaseQualityStore } from './DatabaseQualityStore';
import { dayNumber } from './dayBits';
import { CheckedResult } from './QualityStore';
import { monthColumns } from './qualityRows';
import {
  CLICKS,
  day,
  failed,
  ORDERS,
  passed,
  recordRun,
  runOf,
} from './testRuns';

jest.setTimeout(60_000);

const DIMENSIONS = [
  'accuracy',
  'completeness',
  'conformity',
  'timeliness',
  'uniqueness',
];

eachDatabase('summaries of quality results', (databaseId, databases) => {
  let knex: Knex;
  let store: DatabaseQualityStore;
  let runs = 0;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    store = DatabaseQualityStore.create({ database: knex });
  });

  const record = (results: CheckedResult[], entityRef = ORDERS) => {
    runs += 1;
    return recordRun(store, runOf(`run ${runs}`, ...results), {
      entityRef,
      sender: 'external:ci',
      receivedAt: day(0),
    });
  };

  const daily = async (now = day(0)) =>
    (await store.load([ORDERS], now)).get(ORDERS)?.get('daily');

  const on = (days: number, hours = 0) => ({
    at: day(days, hours).toISOString(),
  });

  it('tells of each output of each product', async () => {
    await record([
      passed(on(-1)),
      passed({ ...on(0), rule: 'on time', dimension: 'timeliness' }),
      failed({ ...on(-2), rule: 'unique', dimension: 'uniqueness' }),
      passed({ output: 'hourly' }),
    ]);
    await record([passed()], CLICKS);
    expect(await daily()).toEqual({
      lastResultAt: day(0).toISOString(),
      rulesWithResult: 3,
      failingRules: ['unique'],
      dimensions: ['completeness', 'timeliness', 'uniqueness'],
      daysMeasured: 3,
      passRate: 2 / 3,
      timelinessDaysMeasured: 1,
      freshnessKept: 1,
    });
    const all = await store.load('all', day(0));
    expect([...all.keys()].sort()).toEqual([CLICKS, ORDERS]);
    expect([...all.get(ORDERS)!.keys()].sort()).toEqual(['daily', 'hourly']);
    expect(await store.load([ORDERS, CLICKS, 'other'], day(0))).toEqual(all);
    expect([...(await store.load([CLICKS], day(0))).keys()]).toEqual([CLICKS]);
    expect(await store.load([], day(0))).toEqual(new Map());
    expect(await store.load(['other'], day(0))).toEqual(new Map());
  });

  it('knows nothing of what was only skipped', async () => {
    await record([passed({ outcome: 'skip' })]);
    expect(await store.load('all', day(0))).toEqual(new Map());
  });

  it.each([
    ['pass', 'error', false, 1],
    ['warn', 'error', false, 0],
    ['fail', 'error', true, 0],
    ['fail', 'warning', false, 0],
    ['fail', 'info', false, 0],
    ['error', 'error', true, 0],
    ['error', 'info', true, 0],
  ] as const)(
    'takes %s of severity %s for a failing rule: %s, and for a share of %d',
    async (outcome, severity, failing, passRate) => {
      await record([passed({ outcome, severity, dimension: 'timeliness' })]);
      expect(await daily()).toMatchObject({
        failingRules: failing ? ['no nulls'] : [],
        passRate,
        freshnessKept: passRate,
        daysMeasured: 1,
      });
    },
  );

  it('names the first 20 failing rules', async () => {
    const rules = Array.from({ length: 25 }, (_, i) => `rule ${i}`);
    const names = [...rules, 'B', 'a', 'É'];
    await record(names.map(rule => failed({ rule })));
    expect((await daily())!.failingRules).toEqual(
      ['B', 'a', ...rules].sort().slice(0, 20),
    );
    expect((await daily())!.rulesWithResult).toBe(28);
  });

  it('counts a cell once, and as failed if any result of the day failed', async () => {
    await record([passed(on(0, 1)), passed({ ...on(0, 1), rule: 'other' })]);
    expect(await daily()).toMatchObject({ passRate: 1, daysMeasured: 1 });
    await record([failed(on(0, 0))]);
    await record([passed(on(0, 2)), passed({ ...on(0, 2), rule: 'other' })]);
    expect(await daily()).toMatchObject({
      failingRules: [],
      passRate: 0,
      daysMeasured: 1,
    });
    await record([passed({ dimension: 'uniqueness' })]);
    expect(await daily()).toMatchObject({ passRate: 1 / 2, daysMeasured: 1 });
  });

  it('counts rules without a dimension, as a cell of their own', async () => {
    await record([passed(), failed({ rule: 'custom', dimension: undefined })]);
    expect(await daily()).toMatchObject({
      dimensions: ['completeness'],
      passRate: 1 / 2,
    });
  });

  it('divides days in UTC', async () => {
    await record([passed({ at: '2026-11-20T23:59:59.999Z' })]);
    await record([passed({ at: '2026-11-21T00:00:00.000Z' })]);
    expect(await daily()).toMatchObject({ daysMeasured: 2 });
  });

  it('looks back 30 days, today included', async () => {
    await record([failed(on(-30, 14)), failed(on(-29, -9)), passed(on(0))]);
    expect(await daily()).toMatchObject({ daysMeasured: 2, passRate: 1 / 2 });
    expect(await daily(day(1))).toMatchObject({ daysMeasured: 1, passRate: 1 });
    // The last day of the window that begins with the latest result.
    expect(await daily(day(29))).toMatchObject({ daysMeasured: 1 });
    expect(await daily(day(30))).toMatchObject({
      lastResultAt: day(0).toISOString(),
      rulesWithResult: 1,
      dimensions: [],
      daysMeasured: 0,
      passRate: 0,
      timelinessDaysMeasured: 0,
      freshnessKept: 0,
    });
  });

  it('counts a failure on whose rule disappeared, and a pass not', async () => {
    await record([
      failed({ ...on(-10), rule: 'renamed' }),
      passed({ ...on(-10), rule: 'removed' }),
      passed({ ...on(-6), rule: 'weekly' }),
    ]);
    await record([passed(on(0))]);
    expect(await daily()).toMatchObject({
      failingRules: ['renamed'],
      rulesWithResult: 2,
    });
    await store.drop(
      { entityRef: ORDERS, output: 'daily', rule: 'renamed' },
      day(0),
      async () => {},
    );
    expect(await daily()).toMatchObject({ failingRules: [] });
  });

  it('needs three statements for any number of products', async () => {
    const statements = new Array<string>();
    knex.on('query', ({ sql }) => statements.push(sql));
    const refs = Array.from(
      { length: 10_000 },
      (_, i) => `dataproduct:a/p${i}`,
    );
    await store.load('all', day(0));
    await store.load(refs, day(0));
    await store.load([ORDERS], day(0));
    expect(statements).toHaveLength(9);
  });

  it('costs little with 10,000 products, 2 outputs each, 5 rules each and 30 days', async () => {
    const products = Array.from(
      { length: 10_000 },
      (_, i) => `dataproduct:default/p${i}`,
    );
    const outputs = products.flatMap(ref =>
      ['daily', 'hourly'].map(output => ({ entity_ref: ref, output })),
    );
    const at = day(0).toISOString();
    await insertRows(
      knex,
      'quality_results',
      {
        entity_ref: 'text',
        output: 'text',
        rule: 'text',
        outcome: 'text',
        severity: 'text',
        badness: 'integer',
        dimension: 'text',
        at: 'text',
        day: 'integer',
        run_id: 'text',
      },
      outputs.flatMap((output, i) =>
        DIMENSIONS.map((dimension, j) => ({
          ...output,
          rule: `rule ${j}`,
          outcome: 'fail',
          severity: 'error',
          badness: (i + j) % 10 === 0 ? 3 : 0,
          dimension,
          at,
          day: dayNumber(at),
          run_id: 'nightly',
        })),
      ),
    );
    for (let month = 0; month < 2; month += 1) {
      await insertRows(
        knex,
        'quality_months',
        monthColumns,
        outputs.flatMap(output =>
          DIMENSIONS.map(dimension => ({
            ...output,
            dimension,
            month: new Date(Date.UTC(2026, 10 - month))
              .toISOString()
              .slice(0, 7),
            measured: 2 ** 28 - 1,
            failed: 2,
          })),
        ),
      );
    }
    for (const refs of ['all', products, products.slice(0, 1)] as const) {
      const before = process.cpuUsage();
      const summaries = await store.load(refs, day(0));
      const { user } = process.cpuUsage(before);
      expect(summaries.size).toBe(refs === 'all' ? 10_000 : refs.length);
      // In microseconds; it is a sixth of this.
      expect(user).toBeLessThan(3_000_000);
    }
  });
});
