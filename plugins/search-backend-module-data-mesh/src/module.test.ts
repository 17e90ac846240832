import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import searchModule, { DataContractDocument } from './index';

const definition = `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 2.1.0
status: active
description: { purpose: What was bought }
schema:
  - name: orders
    properties:
      - name: net_amount
        businessName: Revenue
        logicalType: number
        description: Without taxes
        examples: [4711]
      - name: customer
        logicalType: object
        properties:
          - { name: email, logicalType: string }
`;

const api = (name: string, type: string, text: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name, namespace: 'Web', title: 'Orders' },
  spec: { type, lifecycle: 'production', owner: 'web', definition: text },
  relations: [{ type: 'ownedBy', targetRef: 'group:web/web' }],
});

async function collatorFor(
  entities: Entity[],
): Promise<DocumentCollatorFactory> {
  const addCollator = jest.fn();
  await startTestBackend({
    extensionPoints: [
      [searchIndexRegistryExtensionPoint, { addCollator, addDecorator() {} }],
    ],
    features: [
      searchModule,
      mockServices.rootConfig.factory({ data: {} }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => mockServices.scheduler.mock(),
      }),
    ],
  });
  return addCollator.mock.calls[0][0].factory;
}

describe('data contracts in the search', () => {
  it('have the words of their fields, and no values', async () => {
    const factory = await collatorFor([
      api('Orders', 'data-contract', definition),
      api('http', 'openapi', 'openapi: 3.0.0'),
      api('broken', 'data-contract', 'kind: ['),
    ]);
    expect(factory.type).toBe('data-contract');
    expect(factory.visibilityPermission).toBe(catalogEntityReadPermission);
    const { documents } = await TestPipeline.fromCollator(
      await factory.getCollator(),
    ).execute();
    expect(documents.map(({ title, location }) => [title, location])).toEqual([
      ['Orders', '/catalog/web/api/orders/definition'],
      ['Orders', '/catalog/web/api/broken/definition'],
    ]);
    const [document] = documents as DataContractDocument[];
    expect(document).toMatchObject({
      authorization: { resourceRef: 'api:web/orders' },
      owner: 'group:web/web',
      version: '2.1.0',
      status: 'active',
    });
    expect(document.text).toBe(
      'What was bought\norders\nnet_amount Revenue Without taxes\ncustomer\nemail',
    );
  });

  it('are all those of the examples', async () => {
    const entities = loadExampleMesh('ecommerce');
    const factory = await collatorFor(entities);
    const { documents } = await TestPipeline.fromCollator(
      await factory.getCollator(),
    ).execute();
    expect(documents).toHaveLength(
      entities.filter(({ spec }) => spec?.type === 'data-contract').length,
    );
    expect(documents.length).toBeGreaterThan(20);
  });
});
