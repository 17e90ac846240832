import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  dataMeshFactsExtensionPoint,
  FactProvider,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { governance, testPolicy } from '../__testUtils__/testPolicy';

jest.setTimeout(60_000);

const ref = 'dataproduct:default/order-line-items';
const path = '/products/default/order-line-items';

function withProvider(provider: FactProvider) {
  return createBackendModule({
    pluginId: 'data-mesh',
    moduleId: 'test-facts',
    register(env) {
      env.registerInit({
        deps: { facts: dataMeshFactsExtensionPoint },
        async init({ facts }) {
          facts.addFactProvider(provider);
        },
      });
    },
  });
}

const costs: FactProvider['facts'] = {
  costs: {
    type: 'object',
    name: 'Costs',
    description: 'What it costs.',
    fields: { monthly: { type: 'double', description: 'In EUR.' } },
  },
};
const costPolicy = testPolicy('costs', {
  checks: [
    {
      id: 'cheap',
      title: 'Cheap',
      level: 'basic',
      needs: ['costs'],
      expression: 'costs.monthly < 100',
    },
  ],
});

eachDatabase('Fact providers', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  const start = async (
    options: Partial<Parameters<typeof startPortal>[0]> = {},
  ) => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: { dataMesh: { governance } },
      ...options,
    });
    await portal.sweep();
  };
  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });
  afterEach(() => portal.stop());

  const get = async (url: string) =>
    (await portal.user('user:default/jdoe')('get', url)).body;
  const result = async (id: string) =>
    (await get(path)).scorecards.find((one: any) => one.scorecard === id);
  const outcome = async (id: string, check: string) =>
    (await result(id)).checks.find((one: any) => one.id === check);

  it.each([
    ['throws', async () => Promise.reject(new Error('no budget')), 'no budget'],
    ['hangs', () => new Promise<never>(() => {}), 'no answer within'],
    [
      'returns junk',
      async () => ({ [ref]: { costs: { monthly: 'cheap' } } }),
      'no object',
    ],
    ['knows nothing', async () => ({}), 'knows nothing'],
  ])(
    'a fact provider that %s leaves unknowns',
    async (_, getFacts, message) => {
      await start({
        entities: [...loadExampleMesh('ecommerce'), costPolicy],
        features: [
          withProvider({ id: 'finops', facts: costs, getFacts, timeoutMs: 50 }),
        ],
      });
      expect(await outcome('scorecard:default/costs', 'cheap')).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining(message),
      });
      expect((await result('builtin:quality')).level).toBe('gold');
    },
  );

  it('policies read the facts of a provider', async () => {
    await start({
      entities: [...loadExampleMesh('ecommerce'), costPolicy],
      features: [
        withProvider({
          id: 'finops',
          facts: costs,
          getFacts: async refs =>
            Object.fromEntries(
              refs.map(one => [one, { costs: { monthly: 20 } }]),
            ),
        }),
      ],
    });
    expect((await result('scorecard:default/costs')).level).toBe('basic');
  });
});
