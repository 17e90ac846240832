import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { exampleForm } from './exampleForm';
import { eventually } from './eventually';
import { fakeGitHub } from './fakeGitHub';
import { startTemplates } from './startTemplates';

jest.setTimeout(120_000);

const NAME = 'churn-reasons';
const gitHub = fakeGitHub('acme', 'secret-token');
let portal: Awaited<ReturnType<typeof startTemplates>>;

beforeAll(async () => {
  gitHub.start();
  portal = await startTemplates({
    config: {
      dataMesh: {
        publish: { to: 'github', repoUrl: 'github.com?owner=acme' },
      },
      integrations: {
        github: [{ host: 'github.com', token: 'secret-token' }],
      },
    },
    features: [githubModule],
  });
});

afterAll(async () => {
  await portal.stop();
  await gitHub.stop();
});

describe('publishing to GitHub', () => {
  const run = (name = NAME) =>
    portal.as('user:default/jdoe').run('warehouse-product', exampleForm(name));

  it('pushes one commit, and leads to the repository', async () => {
    const task = await run();
    expect(task.status === 'completed' ? '' : task.log).toBe('');
    expect(task.output.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          url: expect.stringContaining(`https://github.com/acme/${NAME}`),
        }),
      ]),
    );
    expect(JSON.stringify(task.output.text)).toContain(
      `git clone https://github.com/acme/${NAME}`,
    );
    expect(task.log).not.toContain('to the directory');
    expect(fs.readdirSync(portal.root)).toEqual([]);

    const { dir, isProtected } = gitHub.repositories.get(NAME)!;
    expect(await git.log({ fs, dir, ref: 'main' })).toHaveLength(1);
    expect(isProtected).toBe(true);
  });

  it('has whole files in it, with the organisation as code owner', async () => {
    const { dir, oid = '' } = gitHub.repositories.get(NAME)!;
    const files = await git.listFiles({ fs, dir, ref: 'main' });
    expect(files).toEqual(
      expect.arrayContaining([
        'catalog-info.yaml',
        `contracts/${NAME}-v1.odcs.yaml`,
        '.github/workflows/data-product.yml',
      ]),
    );
    const { blob } = await git.readBlob({
      ...{ fs, dir, oid },
      filepath: 'CODEOWNERS',
    });
    expect(Buffer.from(blob).toString()).toContain('* @acme/customer-insights');
  });

  it('registers what is on GitHub, with the contract beside it', async () => {
    const user = portal.as('user:default/jdoe');
    const product = await user.entity(`dataproduct:default/${NAME}`);
    expect(
      product?.metadata.annotations?.['backstage.io/managed-by-location'],
    ).toMatch(/^url:https:\/\/github\.com\/acme\/churn-reasons\//);
    const contract = await eventually('contract', () =>
      user.entity(`api:default/${NAME}-v1`),
    );
    expect(contract.spec?.definition).toContain('kind: DataContract');
  });

  it('leaves it to GitHub to refuse the same again', async () => {
    const task = await run();
    expect(task.status).toBe('failed');
    expect(task.steps).toContain('validate');
    expect(task.log).toContain('name already exists on this account');
  });

  it('leaves a repository alone that it did not make', async () => {
    const taken = { dir: '', isProtected: false };
    gitHub.repositories.set('taken', taken);
    const task = await run('taken');
    gitHub.repositories.delete('taken');
    expect(task.status).toBe('failed');
    expect(task.log).toContain('name already exists on this account');
    expect(taken).toEqual({ dir: '', isProtected: false });
  });
});
