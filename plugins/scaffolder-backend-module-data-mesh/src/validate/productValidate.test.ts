import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';
import { check, fakeDataMesh, scorecard } from '../__testUtils__/fakeDataMesh';
import { runAction } from '../__testUtils__/runAction';
import { createProductValidateAction } from './productValidate';

const product = (spec: JsonObject = {}): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'orders' },
  spec: {
    type: 'aggregate',
    lifecycle: 'experimental',
    owner: 'group:default/web',
    domain: 'shop',
    ...spec,
  },
});

const contract: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'orders-v1' },
  spec: {
    type: 'data-contract',
    lifecycle: 'experimental',
    owner: 'web',
    definition: { $text: './contracts/orders.yaml' },
  },
};

describe('data-mesh:product:validate', () => {
  const workspace = createMockDirectory();
  const dataMesh = fakeDataMesh();
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: ['user:default/jdoe', 'group:default/web'],
  });
  const write = (...entities: Entity[]) =>
    workspace.setContent({
      'catalog-info.yaml': entities.map(one => stringify(one)).join('---\n'),
      contracts: { 'orders.yaml': 'kind: DataContract' },
    });

  beforeEach(() => write(product(), contract));

  const validate = (
    input: { minLevel?: string; ownedByUser?: boolean; path?: string } = {},
    { known = [], user = true }: { known?: Entity[]; user?: boolean } = {},
  ) =>
    runAction(
      createProductValidateAction({
        ...dataMesh.deps,
        catalog: catalogServiceMock({ entities: known }),
        userInfo,
        directory: '/repositories',
      }),
      {
        input: { path: 'catalog-info.yaml', ownedByUser: true, ...input },
        workspacePath: workspace.path,
        user: user ? { ref: 'user:default/jdoe' } : undefined,
      },
    );

  it('tells the level now and later, and what is to do', async () => {
    dataMesh.measures(
      scorecard({
        checks: [
          check('qlt-01'),
          check('qlt-02', { outcome: 'due', remediation: 'Send results.' }),
        ],
      }),
    );
    expect(await validate({ minLevel: 'silver' })).toEqual({
      level: 'bronze',
      summary:
        '- Quality: Bronze while experimental, Silver once in production',
      findings: [
        expect.objectContaining({
          check: 'qlt-02',
          outcome: 'due',
          remediation: 'Send results.',
        }),
      ],
    });
  });

  it('measures contracts with what is in their files', async () => {
    dataMesh.measures(scorecard());
    await validate();
    expect(dataMesh.asked).toEqual([
      {
        entities: [
          product(),
          {
            ...contract,
            spec: { ...contract.spec, definition: 'kind: DataContract' },
          },
        ],
      },
    ]);
  });

  describe('below the level', () => {
    const short = scorecard({
      levelBeforeCap: 'bronze',
      checks: [
        check('qlt-03', {
          level: 'silver',
          outcome: 'fail',
          title: 'Fields are described',
          message: '2 of 4 are',
          remediation: 'Describe each field.',
        }),
        check('qlt-04', { level: 'gold', outcome: 'fail' }),
      ],
    });

    it('names the check, what it found and what to do', async () => {
      dataMesh.measures(short);
      const error = await validate({ minLevel: 'silver' }).catch(e => e);
      expect(error.name).toBe('InputError');
      expect(error.message).toBe(
        [
          'Quality is at bronze and needs silver:',
          '- qlt-03 Fields are described: 2 of 4 are. Describe each field.',
        ].join('\n'),
      );
    });

    it('stops nobody for what one domain asks for', async () => {
      dataMesh.measures({ ...short, domain: 'domain:default/shop' });
      await expect(validate({ minLevel: 'silver' })).resolves.toBeDefined();
    });

    it('stops nobody for a level that the scorecard does not have', async () => {
      dataMesh.measures(short);
      await expect(validate({ minLevel: 'platinum' })).resolves.toBeDefined();
    });
  });

  describe('the owner', () => {
    it('must be a group of whoever runs it', async () => {
      write(product({ owner: 'sales' }));
      const error = await validate().catch(e => e);
      expect(error.name).toBe('NotAllowedError');
      expect(error.message).toBe(
        'owner: you are not in group:default/sales; allowed: your groups group:default/web',
      );
    });

    it.each([
      ['is asked not to look', { ownedByUser: false }, {}],
      ['is run by a service', {}, { user: false }],
    ])('may be another when the action %s', async (_, input, more) => {
      write(product({ owner: 'sales' }));
      dataMesh.measures(scorecard());
      await expect(validate(input, more)).resolves.toBeDefined();
    });
  });

  describe('a name', () => {
    const at = (location: string): Entity => ({
      ...product(),
      metadata: {
        name: 'orders',
        namespace: 'default',
        annotations: { 'backstage.io/managed-by-location': location },
      },
    });

    it('that is in the catalog is refused', async () => {
      const known = [at('url:https://github.com/acme/orders')];
      const error = await validate({}, { known }).catch(e => e);
      expect(error.name).toBe('ConflictError');
      expect(error.message).toBe(
        'name: dataproduct:default/orders is in the catalog already; choose another name',
      );
    });

    it('that an earlier try of this task took is fine', async () => {
      dataMesh.measures(scorecard());
      const known = [at('file:/repositories/orders/catalog-info.yaml')];
      await expect(validate({}, { known })).resolves.toBeDefined();
    });
  });

  it('names what the kind refuses', async () => {
    dataMesh.refuses([{ path: 'spec.team', message: 'is no object' }]);
    await expect(validate()).rejects.toThrow('spec.team: is no object');
  });

  it('needs a data product', async () => {
    write(contract);
    await expect(validate()).rejects.toThrow(
      'catalog-info.yaml: there is no DataProduct',
    );
  });
});
