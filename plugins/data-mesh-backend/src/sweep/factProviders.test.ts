import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  dataMeshFactsExtensionPoint,
  FactProvider,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { describeSweeps, product } from '../__testUtils__/describeSweeps';
import { testPolicy } from '../__testUtils__/testPolicy';

jest.setTimeout(60_000);

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

describeSweeps('Fact providers', swept => {
  it.each([
    ['throws', async () => Promise.reject(new Error('no budget')), 'no budget'],
    ['hangs', () => new Promise<never>(() => {}), 'no answer within'],
    [
      'returns junk',
      async () => ({ [product]: { costs: { monthly: 'cheap' } } }),
      'finops gave junk: costs.monthly is no double',
    ],
    [
      'cannot be read',
      async () =>
        Object.defineProperty({}, product, {
          get() {
            throw new Error('no budget');
          },
        }),
      'knows nothing',
    ],
    [
      'throws what no database takes',
      async () => Promise.reject(new Error(`no \u0000 budget \ud83d`)),
      'no \ufffd budget \ufffd',
    ],
    ['knows nothing', async () => ({}), 'knows nothing'],
  ])(
    'a fact provider that %s leaves unknowns',
    async (_, getFacts, message) => {
      await swept.start({
        entities: [...loadExampleMesh('ecommerce'), costPolicy],
        features: [
          withProvider({ id: 'finops', facts: costs, getFacts, timeoutMs: 50 }),
        ],
      });
      expect(
        await swept.outcome('scorecard:default/costs', 'cheap'),
      ).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining(message),
      });
      expect((await swept.result('builtin:quality')).level).toBe('gold');
    },
  );

  it('what a provider brings beside its facts is left behind', async () => {
    const circular: Record<string, any> = { monthly: 20, size: BigInt(3) };
    circular.self = circular;
    await swept.start({
      entities: [...loadExampleMesh('ecommerce'), costPolicy],
      features: [
        withProvider({
          id: 'finops',
          facts: costs,
          getFacts: async refs =>
            Object.fromEntries(refs.map(one => [one, { costs: circular }])),
        }),
      ],
    });
    expect((await swept.result('scorecard:default/costs')).level).toBe('basic');
    expect((await swept.get('/products?limit=1')).totalItems).toBe(19);
  });

  it('policies read the facts of a provider', async () => {
    await swept.start({
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
    expect((await swept.result('scorecard:default/costs')).level).toBe('basic');
  });
});
