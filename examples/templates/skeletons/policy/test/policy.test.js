// Measures the products in cases.yaml with the policy, by the evaluator of the
// portal, and compares what its checks find with what is expected.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  assembleFacts,
  contractDocumentFacts,
  createScorecardEngine,
  MeshIndex,
  readScorecard,
  withProductRelations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parse } from 'yaml';

const read = file => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const engine = createScorecardEngine();
const { compiled, problems } = engine.compile(readScorecard(read('../catalog-info.yaml')));

test('the policy can be compiled', () => {
  assert.deepEqual(problems, []);
});

for (const { name, entities, expect } of read('./cases.yaml')) {
  test(name, () => {
    const index = new MeshIndex();
    const refs = withProductRelations(entities).map(entity => index.add(entity));
    entities.forEach((entity, i) => {
      if (entity.kind !== 'API') return;
      const facts = contractDocumentFacts(entity.spec.type, entity.spec.definition);
      index.setContract(refs[i], { facts });
    });
    const now = new Date();
    const product = refs[entities.findIndex(({ kind }) => kind === 'DataProduct')];
    const facts = assembleFacts(product, index, {
      firstSeenAt: now.toISOString(),
      centralTeams: new Set(),
    });
    const { scorecards } = engine.evaluate({ facts, scorecards: [compiled], now });
    const outcomes = Object.fromEntries(
      scorecards[0].checks.map(({ id, outcome }) => [id, outcome]),
    );
    assert.deepEqual(outcomes, { ...outcomes, ...expect });
  });
}
