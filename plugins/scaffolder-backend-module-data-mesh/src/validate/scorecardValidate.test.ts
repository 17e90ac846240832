import { createMockDirectory } from '@backstage/backend-test-utils';
import { fakeDataMesh } from '../__testUtils__/fakeDataMesh';
import { runAction } from '../__testUtils__/runAction';
import { createScorecardValidateAction } from './scorecardValidate';

const scorecardYaml = `kind: Scorecard
spec:
  levels: [good, { name: better }]
`;

describe('data-mesh:scorecard:validate', () => {
  const workspace = createMockDirectory();
  const dataMesh = fakeDataMesh();
  beforeEach(() =>
    workspace.setContent({ 'catalog-info.yaml': scorecardYaml }),
  );

  const validate = (path = 'catalog-info.yaml') =>
    runAction(createScorecardValidateAction(dataMesh.deps), {
      input: { path },
      workspacePath: workspace.path,
    });

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

  it('says that there is no scorecard', async () => {
    await expect(validate('policy.yaml')).rejects.toThrow(
      'policy.yaml is not in the repository; a step before this one has to write it',
    );
  });

  it('reads nothing outside of the task', async () => {
    await expect(validate('../policy.yaml')).rejects.toThrow('not allowed');
  });
});
