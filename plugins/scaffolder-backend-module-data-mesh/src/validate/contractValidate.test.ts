import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { fakeDataMesh, scorecard } from '../__testUtils__/fakeDataMesh';
import { runAction } from '../__testUtils__/runAction';
import { createContractValidateAction } from './contractValidate';

const PRODUCT = 'dataproduct:default/orders';
const product: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: {
    name: 'orders',
    namespace: 'default',
    annotations: { 'backstage.io/edit-url': 'https://git.example/edit' },
  },
  spec: {
    owner: 'group:default/web',
    outputs: [{ name: 'rows' }, { name: 'stream', contract: 'stream-v1' }],
  },
};
const contractYaml = `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-v1 }
spec: { type: data-contract, owner: web, definition: 'kind: DataContract' }
`;
const contractAt = (location: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'orders-v1',
    namespace: 'default',
    annotations: { 'backstage.io/managed-by-location': location },
  },
});

describe('data-mesh:contract:validate', () => {
  const workspace = createMockDirectory();
  const dataMesh = fakeDataMesh();
  beforeEach(() => workspace.setContent({ 'catalog-info.yaml': contractYaml }));

  const validate = (
    { port = 'rows', ref = PRODUCT }: { port?: string; ref?: string } = {},
    known: Entity[] = [],
    groups = ['group:default/web'],
  ) =>
    runAction(
      createContractValidateAction({
        ...dataMesh.deps,
        catalog: catalogServiceMock({ entities: [product, ...known] }),
        userInfo: mockServices.userInfo({ ownershipEntityRefs: groups }),
        directory: '/repositories',
      }),
      {
        input: { product: ref, port, repository: 'orders' },
        workspacePath: workspace.path,
        user: { ref: 'user:default/jdoe' },
      },
    );

  it('measures the product as it will be', async () => {
    dataMesh.measures(scorecard());
    expect(await validate()).toEqual({
      contractRef: 'api:default/orders-v1',
      summary:
        '- Quality: Bronze while experimental, Silver once in production',
      editUrl: 'https://git.example/edit',
    });
    expect(dataMesh.asked).toEqual([
      {
        entities: [
          expect.objectContaining({
            spec: {
              owner: 'group:default/web',
              outputs: [
                { name: 'rows', contract: ['api:default/orders-v1'] },
                { name: 'stream', contract: 'stream-v1' },
              ],
            },
          }),
          expect.objectContaining({ kind: 'API' }),
        ],
      },
    ]);
  });

  it('adds to the contracts that an output has', async () => {
    dataMesh.measures(scorecard());
    await validate({ port: 'stream' });
    expect(JSON.stringify(dataMesh.asked)).toContain(
      '["stream-v1","api:default/orders-v1"]',
    );
  });

  it.each<[string, Parameters<typeof validate>, string, string]>([
    [
      'a product that is not there',
      [{ ref: 'dataproduct:default/gone' }],
      'NotFoundError',
      'product: dataproduct:default/gone is not in the catalog',
    ],
    [
      'an output that the product does not have',
      [{ port: 'files' }],
      'InputError',
      `port: "files" is no output of ${PRODUCT}; it has rows, stream`,
    ],
    [
      'a product of others',
      [{}, [], ['group:default/sales']],
      'NotAllowedError',
      'owner: you are not in group:default/web; allowed: your groups group:default/sales',
    ],
    [
      'whoever is in no group',
      [{}, [], ['user:default/jdoe']],
      'NotAllowedError',
      'nor in any other group of the catalog; ask who keeps',
    ],
    [
      'a name that is taken',
      [{}, [contractAt('url:https://git.example/other')]],
      'ConflictError',
      'name: api:default/orders-v1 is in the catalog already',
    ],
  ])('refuses %s', async (_, args, name, message) => {
    const error = await validate(...args).catch(e => e);
    expect(error.name).toBe(name);
    expect(error.message).toContain(message);
  });

  it('takes the name that an earlier try took', async () => {
    dataMesh.measures(scorecard());
    await expect(
      validate({}, [contractAt('file:/repositories/orders/catalog-info.yaml')]),
    ).resolves.toBeDefined();
  });

  it('needs a contract', async () => {
    workspace.setContent({ 'catalog-info.yaml': '' });
    await expect(validate()).rejects.toThrow('catalog-info.yaml: is empty');
  });
});
