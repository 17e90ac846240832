import { OutputQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import fc from 'fast-check';
import { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { DatabaseQualityStore } from './DatabaseQualityStore';
import { CheckedResult, CheckedRun } from './QualityStore';
import { day, latestOf, recordRun } from './testRuns';

jest.setTimeout(60_000);

const HOURS_BACK = 45 * 24;

const result = fc.record(
  {
    output: fc.constantFrom('daily', 'hourly'),
    rule: fc.constantFrom('a', 'b', 'c'),
    dimension: fc.constantFrom('timeliness', 'accuracy', 'uniqueness'),
    outcome: fc.constantFrom('pass', 'pass', 'warn', 'fail', 'error', 'skip'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    // Often the same, so that it takes more than time to tell which one stays.
    at: fc
      .oneof(
        fc.integer({ min: -HOURS_BACK, max: 9 }),
        fc.integer({ max: 3, min: 0 }),
      )
      .map(hours => day(0, hours).toISOString()),
  },
  { requiredKeys: ['output', 'rule', 'outcome', 'severity', 'at'] },
) as fc.Arbitrary<CheckedResult>;

const runs: fc.Arbitrary<CheckedRun[]> = fc
  .array(fc.array(result, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(all => all.map((results, i) => ({ runId: `run ${i}`, results })));

/** The runs, and the same in another order and some of them more than once. */
const twoWays = runs.chain(given =>
  fc.tuple(
    fc.constant(given),
    fc.array(fc.constantFrom(...given), { maxLength: 4 }).chain(again =>
      fc.shuffledSubarray([...given, ...again], {
        minLength: given.length + again.length,
      }),
    ),
  ),
);

const isFailing = ({ outcome, severity }: CheckedResult) =>
  outcome === 'error' || (outcome === 'fail' && severity === 'error');

function badness(one: CheckedResult): number {
  if (isFailing(one)) return one.outcome === 'error' ? 4 : 3;
  return ['pass', 'warn', 'fail'].indexOf(one.outcome);
}

const dayOf = (at: string) => Date.parse(at.slice(0, 10)) / (24 * 3600_000);

/** What the results come to, said as plainly as possible. */
function expected(results: CheckedResult[], now: Date): OutputQuality {
  const latest = new Map<string, CheckedResult>();
  for (const one of results) {
    const other = latest.get(one.rule);
    const isNewer =
      !other ||
      one.at > other.at ||
      (one.at === other.at && badness(one) > badness(other));
    if (isNewer) latest.set(one.rule, one);
  }
  const lastResultAt = results
    .map(({ at }) => at)
    .sort()
    .at(-1)!;
  const current = [...latest.values()].filter(
    ({ at }) => dayOf(lastResultAt) - dayOf(at) < 7,
  );
  const today = dayOf(now.toISOString());
  const recent = results.filter(
    ({ at }) => dayOf(at) <= today && today - dayOf(at) < 30,
  );
  const cells = new Map<string, boolean>();
  for (const { dimension, at, outcome } of recent) {
    const cell = `${dimension} ${dayOf(at)}`;
    cells.set(cell, (cells.get(cell) ?? true) && outcome === 'pass');
  }
  const share = (all: boolean[]) =>
    all.length ? all.filter(Boolean).length / all.length : 0;
  const timely = [...cells]
    .filter(([cell]) => cell.startsWith('timeliness'))
    .map(([, good]) => good);
  return {
    lastResultAt,
    rulesWithResult: current.length,
    failingRules: [...latest.values()]
      .filter(isFailing)
      .map(({ rule }) => rule)
      .sort(),
    dimensions: [
      ...new Set(recent.flatMap(({ dimension }) => dimension ?? [])),
    ].sort(),
    daysMeasured: new Set(recent.map(({ at }) => dayOf(at))).size,
    passRate: share([...cells.values()]),
    timelinessDaysMeasured: timely.length,
    freshnessKept: share(timely),
  };
}

eachDatabase('what is known from runs', (databaseId, databases) => {
  let knex: Knex;
  let store: DatabaseQualityStore;
  let products = 0;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    store = DatabaseQualityStore.create({ database: knex });
  });

  /** Sends runs about a product that is new each time. */
  const send = async (all: CheckedRun[]) => {
    products += 1;
    const entityRef = `dataproduct:default/p${products}`;
    for (const run of all) {
      await recordRun(store, run, { entityRef });
    }
    return {
      runs: await store.runs(entityRef, { limit: 100 }),
      latest: await latestOf(store, entityRef),
      summaries: (await store.load([entityRef], day(0))).get(entityRef),
    };
  };

  it('does not depend on their order, nor on how often each is sent', async () => {
    await fc.assert(
      fc.asyncProperty(twoWays, async ([once, again]) => {
        expect(await send(again)).toEqual(await send(once));
      }),
      { numRuns: 40 },
    );
  });

  it('is what their results come to', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async all => {
        const { summaries = new Map() } = await send(all);
        const results = all
          .flatMap(run => run.results)
          .filter(({ outcome }) => outcome !== 'skip');
        for (const output of ['daily', 'hourly']) {
          const own = results.filter(one => one.output === output);
          expect(summaries.get(output)).toEqual(
            own.length ? expected(own, day(0)) : undefined,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
