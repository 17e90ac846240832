import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { fakeDataMesh } from '../__testUtils__/fakeDataMesh';
import { runAction } from '../__testUtils__/runAction';
import { createScorecardValidateAction } from './scorecardValidate';

const scorecardYaml = `apiVersion: data-mesh/v1alpha1
kind: Scorecard
metadata: { name: completeness }
spec:
  owner: group:default/crm
  levels: [good, { name: better }]
`;

const policyOf = (name: string, owner: string) => `
apiVersion: data-mesh/v1alpha1
kind: Scorecard
metadata: { name: ${name} }
spec:
  owner: ${owner}
  levels: [good]
`;

const taken: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'Scorecard',
  metadata: {
    name: 'privacy',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://elsewhere',
    },
  },
};

describe('data-mesh:scorecard:validate', () => {
  const workspace = createMockDirectory();
  const dataMesh = fakeDataMesh();
  beforeEach(() =>
    workspace.setContent({ 'catalog-info.yaml': scorecardYaml }),
  );

  const validate = (path = 'catalog-info.yaml') =>
    runAction(
      createScorecardValidateAction({
        ...dataMesh.deps,
        catalog: catalogServiceMock({ entities: [taken] }),
        userInfo: mockServices.userInfo({
          ownershipEntityRefs: ['group:default/crm'],
        }),
      }),
      {
        input: { path },
        workspacePath: workspace.path,
        user: { ref: 'user:default/ann' },
      },
    );

  it('tells how many products get which level', async () => {
    dataMesh.tries({ products: 6, after: { '-1': 1, '0': 2, '1': 3 } });
    const { products, summary = '' } = await validate();
    expect(products).toBe(6);
    expect(summary.split('\n')).toEqual([
      '- good: 2',
      '- better: 3',
      '- no level: 1',
    ]);
    expect(dataMesh.asked).toEqual([{ scorecard: scorecardYaml }]);
  });

  it('says where an expression is broken', async () => {
    dataMesh.tries({
      problems: [
        { path: 'spec.checks[0].expression', message: 'unknown name "prodct"' },
        { path: 'spec.levels', message: 'is missing' },
      ],
    });
    const error = await validate().catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toBe(
      'spec.checks[0].expression: unknown name "prodct"\nspec.levels: is missing',
    );
  });

  it('refuses a policy in the name of others', async () => {
    dataMesh.tries({ products: 1, after: { '0': 1 } });
    workspace.setContent({
      'catalog-info.yaml': policyOf('freshness', 'group:default/sales'),
    });
    await expect(validate()).rejects.toThrow(
      'owner: you are not in group:default/sales; allowed: your groups group:default/crm',
    );
  });

  it('refuses a name that is taken', async () => {
    dataMesh.tries({ products: 1, after: { '0': 1 } });
    workspace.setContent({
      'catalog-info.yaml': policyOf('privacy', 'group:default/crm'),
    });
    await expect(validate()).rejects.toThrow(
      'name: scorecard:default/privacy is in the catalog already; choose another name',
    );
  });

  it('says that there is no scorecard', async () => {
    await expect(validate('policy.yaml')).rejects.toThrow(
      'policy.yaml is not in the repository; a step before this one has to write it',
    );
  });

  it('reads nothing outside of the task', async () => {
    await expect(validate('../policy.yaml')).rejects.toThrow('not allowed');
  });
});
