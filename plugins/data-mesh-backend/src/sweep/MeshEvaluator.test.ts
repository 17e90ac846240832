import { mockServices } from '@backstage/backend-test-utils';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  createScorecardEngine,
  MeshIndex,
  ScorecardEngine,
  withProductRelations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoadedSources } from '../facts/FactSourcesLoader';
import {
  ProductWrite,
  ResultStore,
  StoredProduct,
} from '../results/ResultStore';
import { MeshEvaluator } from './MeshEvaluator';

const now = new Date('2026-11-21T12:00:00.000Z');
const engine = createScorecardEngine();
const index = new MeshIndex();
for (const entity of withProductRelations(loadExampleMesh('ecommerce'))) {
  index.add(entity);
}
const refs = [...index.productRefs()];
const broken = 'dataproduct:default/customer-segments';

const stored: StoredProduct = {
  factsVersions: '',
  readAt: now.toISOString(),
  firstSeenAt: now.toISOString(),
  archived: false,
  status: 'ok',
  lifecycle: 'production',
  results: new Map(),
};

/** Measures all products, and gives those that were written. */
async function written(
  evaluate: ScorecardEngine['evaluate'],
  of: LoadedSources['of'] = () => ({ firstSeenAt: now.toISOString() }),
  before: [string, StoredProduct][] = [],
) {
  const logger = mockServices.logger.mock();
  let writes: ProductWrite[] = [];
  const results = {
    async update(entityRefs, _readAt, decide) {
      writes = decide(new Map(before), new Set(entityRefs));
      return writes.length;
    },
  } as Pick<ResultStore, 'update'> as ResultStore;
  await new MeshEvaluator({ ...engine, evaluate }, results, logger).evaluate({
    mesh: { index, scorecards: [], etags: new Map(), readAt: '' },
    refs,
    keys: new Map(),
    sources: { of, outdatedAttestations: [] },
    policies: [],
    sightings: {},
    now,
  });
  expect(logger.error.mock.calls.map(([message]) => message)).toEqual([
    `${broken} could not be measured`,
  ]);
  return writes.map(({ facts }) => facts.product.ref);
}

const others = refs.filter(ref => ref !== broken);

it('goes on when the facts of a product cannot be put together', async () => {
  const of = (ref: string) => {
    if (ref === broken) throw new Error('no facts');
    return { firstSeenAt: now.toISOString() };
  };
  expect(await written(engine.evaluate, of)).toEqual(others);
});

it('goes on when facts of a product cannot be stored', async () => {
  const of = (ref: string) => ({
    firstSeenAt: now.toISOString(),
    more: { facts: { n: ref === broken ? BigInt(1) : 1 }, unknown: {} },
  });
  expect(await written(engine.evaluate, of)).toEqual(others);
});

it('goes on when a product cannot be measured by what is stored', async () => {
  const evaluate: ScorecardEngine['evaluate'] = input => {
    if (input.facts.product.ref === broken && input.state?.previous) {
      throw new Error('no date');
    }
    return engine.evaluate(input);
  };
  const before = refs.map((ref): [string, StoredProduct] => [ref, stored]);
  expect(await written(evaluate, undefined, before)).toEqual(others);
});

it('goes on when nobody can say what to write of a product', async () => {
  const { results: _, ...junk } = stored;
  const before: [string, StoredProduct][] = [[broken, junk as StoredProduct]];
  expect(await written(engine.evaluate, undefined, before)).toEqual(others);
});
