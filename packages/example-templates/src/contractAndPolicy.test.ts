import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { exampleForm } from './exampleForm';
import { runNodeTests } from './rules/nodeTests';
import { readRepository } from './rules/readRepository';
import { contractProblems } from './rules/standardProblems';
import { leftoverProblems, yamlProblems } from './rules/textProblems';
import { gitHubProblems, gitLabProblems } from './rules/workflowProblems';
import { startTemplates } from './startTemplates';

jest.setTimeout(120_000);

const PRODUCT = 'dataproduct:default/survey-answers';

/** A product of the user's team, with an output that promises nothing yet. */
const productYaml = stringify({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'survey-answers' },
  spec: {
    type: 'source-aligned',
    lifecycle: 'production',
    owner: 'group:default/customer-insights',
    domain: 'customer',
    outputs: [{ name: 'answers', type: 'table' }],
  },
});

const disk = createMockDirectory();
let portal: Awaited<ReturnType<typeof startTemplates>>;
beforeAll(async () => {
  disk.setContent({ 'survey-answers.yaml': productYaml });
  portal = await startTemplates({
    locations: [disk.resolve('survey-answers.yaml')],
  });
});
afterAll(() => portal.stop());

/** Runs a template as somebody of customer-insights. */
async function make(template: string, name: string, values: object) {
  const user = portal.as('user:default/jdoe');
  await user.scorecards(PRODUCT);
  const task = await user.run(template, { name, ...values });
  expect(task.status === 'completed' ? '' : task.log).toBe('');
  const folder = join(portal.root, name);
  return { user, task, folder, files: readRepository(folder) };
}

function expectSound(folder: string, files: Map<string, string>) {
  expect(leftoverProblems(files)).toEqual([]);
  expect(yamlProblems(files)).toEqual([]);
  expect(gitHubProblems(folder, files)).toEqual([]);
  expect(gitLabProblems(files.get('.gitlab-ci.yml'))).toEqual([]);
}

describe('data-contract', () => {
  const { title, description, fields, sla, server } = exampleForm('answers');
  const promise = () =>
    make('data-contract', 'survey-answers-rows', {
      ...{ product: PRODUCT, port: 'answers', portType: 'table' },
      ...{ title, description, fields, sla, server },
    });

  it('promises what was asked, and says which step is left', async () => {
    const { task, user, folder, files } = await promise();
    const path = 'contracts/survey-answers-rows-v1.odcs.yaml';
    expectSound(folder, files);
    expect(await contractProblems(path, files.get(path)!)).toEqual([]);
    expect(parse(files.get(path)!).schema[0]).toMatchObject({
      name: 'answers',
      description,
    });

    const ref = 'api:default/survey-answers-rows-v1';
    const contract = await user.entity(ref);
    expect(contract?.spec).toMatchObject({
      type: 'data-contract',
      owner: 'group:default/customer-insights',
      definition: files.get(path),
    });
    const [left] = task.output.text!;
    expect(left.content).toContain(`contract: ${ref}`);
    expect(left.content).toContain('- Ownership:');
    expect(task.output.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ entityRef: ref }),
        expect.objectContaining({ entityRef: PRODUCT }),
      ]),
    );
  });

  it('names every file that its readme speaks of', async () => {
    const files = readRepository(join(portal.root, 'survey-answers-rows'));
    const named = [...files.get('README.md')!.matchAll(/^\| `([^`]+)`/gm)];
    const paths = [...files.keys()];
    expect(named.length).toBeGreaterThan(0);
    for (const [, name] of named) {
      expect(paths.filter(path => path.startsWith(name))).not.toEqual([]);
    }
  });
});

describe('scorecard-policy', () => {
  const policy = {
    title: 'Customer "privacy"',
    description: 'Says how personal the data of a customer product is.',
    owner: 'group:default/customer-insights',
    domain: 'domain:default/customer',
    check: {
      id: 'prv-01',
      title: `It says how personal it's data is`,
      level: 'good',
      severity: 'high',
      expression: 'product.personalData != ""',
      remediation: 'Fill in spec.personalData of the product.',
    },
  };

  it('becomes a scorecard with tests that run', async () => {
    const { user, task, folder, files } = await make(
      'scorecard-policy',
      'customer-privacy',
      policy,
    );
    expectSound(folder, files);
    const entity = await user.entity('scorecard:default/customer-privacy');
    expect(entity).toMatchObject({
      metadata: { title: policy.title, description: policy.description },
      spec: { checks: [policy.check] },
    });
    expect(task.output.text![0].content).toMatch(/Tried on \d+ products:/);

    expect(await runNodeTests(folder)).toMatchObject({ passed: 3, failed: 0 });
    const expected = (complete: string) => {
      const path = join(folder, 'test/cases.yaml');
      const [first, second] = parse(readFileSync(path, 'utf8'));
      const cases = [
        { ...first, expect: { 'prv-01': complete } },
        { ...second, expect: { 'prv-01': 'fail' } },
      ];
      writeFileSync(path, stringify(cases));
    };
    expected('pass');
    expect(await runNodeTests(folder)).toMatchObject({ passed: 3, failed: 0 });
    // Else a test that never fails would do as well.
    expected('fail');
    expect(await runNodeTests(folder)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('is stopped with a broken expression, and told the place', async () => {
    const task = await portal.as('user:default/jdoe').run('scorecard-policy', {
      ...policy,
      name: 'broken-policy',
      check: { ...policy.check, expression: 'prodct.purpose != ""' },
    });
    expect(task.status).toBe('failed');
    expect(task.log).toContain('checks[0].expression');
    expect(task.log).toContain('prodct');
    expect(task.steps).not.toContain('publish');
  });
});
