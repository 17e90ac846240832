import { Entity } from '@backstage/catalog-model';
import { entity } from '../evaluate/__testUtils__/meshArbitrary';
import { daysFromNow } from '../evaluate/__testUtils__/testScorecards';
import { factDefinitions } from './factDefinitions';
import { Fact, MAX_LIST_ITEMS } from './factTypes';
import { factsOf, product } from './mesh/__testUtils__/smallMesh';

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const MANY = 1200;

/** The longest of each list of facts, by its path. */
function lengthsOf(
  value: unknown,
  facts: Record<string, Fact>,
  at: string,
  into: Map<string, { length: number; max: number }>,
) {
  for (const [name, fact] of Object.entries(facts)) {
    const found = (value as Record<string, unknown>)[name];
    if (found === undefined) continue;
    const path = `${at}${name}`;
    if (fact.list) {
      const length = (found as unknown[]).length;
      const known = into.get(path)?.length ?? 0;
      const max = fact.max ?? MAX_LIST_ITEMS;
      into.set(path, { length: Math.max(length, known), max });
    }
    if (fact.type === 'object') {
      const items = fact.list ? (found as unknown[]) : [found];
      for (const item of items) {
        lengthsOf(item, fact.fields, `${path}.`, into);
      }
    }
  }
  return into;
}

const links = times(MANY, i => ({ url: `https://docs.example/${i}` }));
const self = product(
  'self',
  {
    useCases: times(MANY, i => `use ${i}`),
    support: times(MANY, i => ({ channel: `#${i}` })),
    inputs: times(MANY, i => ({ name: `in${i}`, from: `table-${i}` })),
    outputs: times(101, i => ({
      name: `out${i}`,
      contract: times(i === 0 ? 6 : 5, j => `orders-${i}-${j}`),
      access: { approvers: times(MANY, j => `group-${j}`) },
    })),
  },
  { tags: times(MANY, i => `tag-${i}`), links },
);
const readers: Entity[] = times(MANY, i =>
  product(`reader-${i}`, {
    owner: `team-${i}`,
    inputs: [{ name: 'self', from: 'self' }],
  }),
);
const apis = times(101, i =>
  times(i === 0 ? 6 : 5, j => entity(`API:default/orders-${i}-${j}`)),
).flat();

const document = {
  servers: [{ server: 'a', type: 'custom' }],
  schema: times(MANY, i => ({ name: `t${i}`, properties: [{ name: 'a' }] })),
};

const facts = factsOf(
  [self, ...readers, ...apis],
  {
    quality: new Map([
      [
        'out0',
        {
          lastResultAt: daysFromNow(-1),
          rulesWithResult: MANY,
          failingRules: times(MANY, i => `rule ${i}`),
          dimensions: times(MANY, i => `dimension ${i}`),
          daysMeasured: 30,
          passRate: 0,
          timelinessDaysMeasured: 30,
          freshnessKept: 0,
        },
      ],
    ]),
    metrics: times(MANY, i => ({
      name: `metric ${i}`,
      output: '',
      value: i,
      unit: '',
      at: daysFromNow(-1),
    })),
    served: new Map([
      [
        'api:default/orders-0-0',
        { versionsSeen: 2, breaks: times(MANY, i => `break ${i}`) },
      ],
    ]),
  },
  Object.fromEntries(
    times(6, j => [
      `orders-0-${j}`,
      j === 0 ? document : { servers: document.servers },
    ]),
  ),
);

it('no list of facts is longer than policies may count on', () => {
  const tooLong = [...lengthsOf(facts, factDefinitions, '', new Map())].filter(
    ([, { length, max }]) => length > max,
  );
  expect(tooLong).toEqual([]);
});

it('the first of what a product says are kept', () => {
  expect(facts.product.tags).toEqual(times(100, i => `tag-${i}`));
  expect(facts.outputs[0].contracts.map(({ ref }) => ref)).toEqual(
    times(4, j => `api:default/orders-0-${j}`),
  );
  expect(facts.contracts).toHaveLength(400);
  expect(facts.consumers.teams).toHaveLength(1000);
});

it('what is counted is counted over all', () => {
  expect(facts.consumers).toMatchObject({ total: MANY, products: MANY });
  expect(facts.lineage.downstream).toBe(MANY);
  expect(facts.contracts[0].fields).toBe(MANY);
  expect(facts.outputs[0].servers).toBe(6);
  expect(facts.outputs[0].quality!.rulesWithResult).toBe(MANY);
});
