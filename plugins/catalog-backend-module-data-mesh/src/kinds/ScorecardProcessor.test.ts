import { createBackendModule } from '@backstage/backend-plugin-api';
import { FactDefinitions } from '@backstage-data-mesh/plugin-data-mesh-common';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { relationsOf, testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import { neighboursYaml, scorecardYaml } from '../__testUtils__/yaml';
import { dataMeshCatalogFactsExtensionPoint } from '../facts/factsExtensionPoint';

jest.setTimeout(60_000);

const SCORECARD = 'scorecard:default/ownership';

/** A module of an adopter whose FactProvider knows costs. */
function declares(facts: FactDefinitions, moduleId = 'finops') {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { dataMesh: dataMeshCatalogFactsExtensionPoint },
        async init({ dataMesh }) {
          dataMesh.declareFacts(facts);
        },
      });
    },
  });
}

const costs: FactDefinitions = {
  costs: {
    type: 'object',
    name: 'Costs',
    description: 'What the product costs.',
    fields: { perMonth: { type: 'double', description: 'In euros.' } },
  },
};

eachDatabase('the catalog with Scorecard', (databaseId, databases) => {
  const { start, change } = testCatalog(databaseId, databases);

  it('takes a policy, related in both directions', async () => {
    const catalog = await start({
      'scorecard.yaml': scorecardYaml(),
      'neighbours.yaml': neighboursYaml,
    });
    const scorecard = await until(() => catalog.entity(SCORECARD), defined);
    expect(relationsOf(scorecard)).toEqual([
      'ownedBy group:default/web',
      'partOf domain:default/shop',
    ]);
    for (const [ref, relation] of [
      ['group:default/web', `ownerOf ${SCORECARD}`],
      ['domain:default/shop', `hasPart ${SCORECARD}`],
    ]) {
      const neighbour = await until(
        () => catalog.entity(ref),
        entity => relationsOf(entity).includes(relation),
      );
      expect(neighbour).toBeDefined();
    }
  });

  it.each([
    [
      'a broken expression',
      scorecardYaml({
        expression: 'owner.exists &&\nowner.kindd == "group"',
      }),
      'scorecard:default/ownership is refused: spec.checks[0].expression (check own-01) line 2, column 7: No such key: kindd; known in Owner: central, exists, inDomain, kind, members, ref',
    ],
    [
      'an expression over facts that nobody declared',
      scorecardYaml({ expression: 'costs.perMonth < 100' }),
      'spec.checks[0].expression (check own-01) line 1, column 1: Unknown variable: costs; known: consumers, contracts, docs, domain, governance, inputs, lineage, metrics, now, outputs, owner, product, support, team',
    ],
    [
      'a field that does not exist',
      scorecardYaml({ check: '      sevrity: high' }),
      'spec.checks[0].sevrity is unknown; allowed: id, title, level, severity,',
    ],
    [
      'more than 256 KiB',
      scorecardYaml({ check: `      remediation: ${'x'.repeat(300 * 1024)}` }),
      'allowed: at most 256 KiB',
    ],
  ])('keeps what was stored when a file gets %s', async (_what, yaml, text) => {
    const catalog = await start({ 'scorecard.yaml': scorecardYaml() });
    const stored = await until(() => catalog.entity(SCORECARD), defined);

    change({ 'scorecard.yaml': yaml });
    const errors = await until(
      () => catalog.errors(SCORECARD),
      found => found.includes('is refused'),
    );
    expect(JSON.parse(errors)[0].message).toContain(text);
    expect((await catalog.entity(SCORECARD))?.spec).toEqual(stored?.spec);
  });

  it('takes expressions over facts that another module declares', async () => {
    const catalog = await start(
      {
        'scorecard.yaml': scorecardYaml({ expression: 'costs.perMonth < 100' }),
      },
      { features: [declares(costs)] },
    );
    expect(await until(() => catalog.entity(SCORECARD), defined)).toBeDefined();
  });

  it.each([
    ['of the suite', { product: costs.costs }],
    ['of another module', costs],
  ])('does not start with facts %s declared again', async (_whose, facts) => {
    await expect(
      start(
        { 'scorecard.yaml': scorecardYaml() },
        { features: [declares(costs), declares(facts, 'other')] },
      ),
    ).rejects.toThrow('choose another name');
  });
});
