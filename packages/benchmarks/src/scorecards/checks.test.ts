import { mockServices } from '@backstage/backend-test-utils';
import { JsonRulesEngineFactCheckerFactory } from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import { TechInsightsStore } from '@backstage-community/plugin-tech-insights-node';
import {
  DATA_MESH_API_VERSION,
  DataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ConfigReader } from '@backstage/config';
import { dataProduct } from '../entities/dataProduct';
import { checks } from './checks';
import { peerConfiguration } from './peer/configuration';
import { factRetriever, retrieverId } from './peer/factRetriever';
import { productFacts } from './peer/facts';

const bare: DataProductEntity = {
  apiVersion: DATA_MESH_API_VERSION,
  kind: 'DataProduct',
  metadata: { name: 'bare' },
  spec: {
    type: 'aggregate',
    lifecycle: 'experimental',
    owner: 'user:somebody',
    domain: 'sales',
  },
};

/** Runs the checks with the peer's own rules engine, and tells those that pass. */
async function passing(product: DataProductEntity): Promise<string[]> {
  const store: Partial<TechInsightsStore> = {
    getLatestSchemas: async () => [factRetriever.schema],
    getLatestFactsByIds: async () => ({
      [retrieverId]: {
        id: retrieverId,
        entity: { kind: 'dataproduct', namespace: 'default', name: 'any' },
        facts: productFacts(product),
      },
    }),
  };
  const checker = JsonRulesEngineFactCheckerFactory.fromConfig(
    new ConfigReader(peerConfiguration(checks, 1)),
    { logger: mockServices.logger.mock() },
  ).construct(store as TechInsightsStore);
  const results = await checker.runChecks('dataproduct:default/any');
  expect(results).toHaveLength(checks.length);
  return results.flatMap(({ check, result }) => (result ? [check.id] : []));
}

const allBut = (...ids: string[]) =>
  checks.map(({ id }) => id).filter(id => !ids.includes(id));

describe('the comparable checks', () => {
  it('are 25', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(25);
  });

  it('demand something of a product with its required fields only', async () => {
    expect(await passing(bare)).toEqual(['domain']);
  });

  it('tell products apart', async () => {
    const of = async (i: number) => (await passing(dataProduct(i, 100))).sort();
    expect(await of(1)).toEqual(allBut('output-retention').sort());
    expect(await of(0)).toEqual(
      allBut('output-retention', 'confidentiality').sort(),
    );
    expect(await of(2)).toEqual(
      allBut('output-retention', 'production').sort(),
    );
  });

  it('want every output to have it', async () => {
    const product = dataProduct(1, 100);
    const [daily, feed] = product.spec.outputs!;
    product.spec.outputs = [daily, { ...feed, version: undefined, access: {} }];
    const failing = [
      'output-retention',
      'output-version',
      'output-access',
      'approvers',
    ];
    expect((await passing(product)).sort()).toEqual(allBut(...failing).sort());
  });
});
