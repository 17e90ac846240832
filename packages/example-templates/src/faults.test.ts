import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DIRECTORY_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { join } from 'node:path';
import { exampleForm } from './exampleForm';
import { startTemplates } from './startTemplates';

jest.setTimeout(120_000);

const JANE = 'user:default/jdoe';
const ALEX = 'user:default/asmith';

let directoryEvents = true;
const started = startTemplates({
  arrives: topic => topic !== DIRECTORY_TOPIC || directoryEvents,
});
afterAll(async () => (await started).stop());

async function run(
  name: string,
  change: Partial<ProductForm> = {},
  user = JANE,
) {
  const portal = await started;
  const task = await portal
    .as(user)
    .run('warehouse-product', { ...exampleForm(name), ...change });
  const folder = join(portal.root, name);
  return { portal, task, folder, isPublished: fs.existsSync(folder) };
}

describe('a template stops before it publishes', () => {
  it.each<[string, string, Partial<ProductForm>, string, string[]]>([
    [
      'for a team that whoever runs it is not in',
      'others',
      { owner: 'group:default/web-analytics' },
      'validate',
      [
        'owner: you are not in group:default/web-analytics',
        'allowed: your groups group:default/customer-insights',
      ],
    ],
    [
      'for a name that is taken',
      'support-interactions',
      {},
      'validate',
      [
        'name: dataproduct:default/support-interactions is in the catalog already; choose another name',
      ],
    ],
    [
      'for an input that was deleted in the meantime',
      'reads-nothing',
      { inputs: [{ from: 'dataproduct:default/deleted-product' }] },
      'validate',
      ['Inputs are declared and resolve: not in the catalog: deleted-product'],
    ],
    [
      'below silver, and names what is missing',
      'undescribed',
      {
        fields: exampleForm('undescribed').fields!.map(
          ({ description: _, ...field }) => field,
        ),
      },
      'validate',
      ['Quality is at bronze and needs silver', '0 of 5 fields. Describe'],
    ],
    [
      'for two fields of one name',
      'twice',
      {
        fields: [
          ...exampleForm('twice').fields!,
          { name: 'score', logicalType: 'string' },
        ],
      },
      'contract',
      ['values.fields: "score" stands there twice'],
    ],
    [
      'for more fields than anybody reads',
      'too-wide',
      {
        fields: Array.from({ length: 2000 }, (_, i) => ({
          name: `c${i}`,
          logicalType: 'string' as const,
        })),
      },
      'contract',
      ['values.fields: there are 2000; allowed: at most 1000'],
    ],
    [
      'for a name that leads elsewhere',
      '../elsewhere',
      {},
      'contract',
      ['values.name: allowed: a letter'],
    ],
  ])('%s', async (_, name, change, step, messages) => {
    const { task, isPublished } = await run(name, change);
    expect(task.status).toBe('failed');
    for (const message of messages) expect(task.log).toContain(message);
    expect(task.steps).not.toContain(step);
    expect(isPublished).toBe(false);
  });
});

describe('a crash between publishing and registering', () => {
  afterEach(() => {
    directoryEvents = true;
  });

  it('is healed by starting the same task again', async () => {
    directoryEvents = false;
    const broken = await run('interrupted');
    expect(broken.task.status).toBe('failed');
    expect(broken.task.steps).toContain('publish');
    expect(broken.task.log).toContain('start this task again');

    directoryEvents = true;
    const again = await run('interrupted');
    expect(again.task.status === 'completed' ? '' : again.task.log).toBe('');
    // Also when nothing was wrong with the last one.
    const third = await run('interrupted');
    expect(third.task.status === 'completed' ? '' : third.task.log).toBe('');

    const { folder, portal } = third;
    expect(await git.log({ fs, dir: folder })).toHaveLength(1);
    expect(fs.readdirSync(portal.root)).toEqual(['interrupted']);
    const { body } = await portal
      .as(JANE)
      .send('get', '/api/catalog/entities?filter=kind=location');
    const targets = (body as { spec: { target?: string } }[]).map(
      ({ spec }) => spec.target,
    );
    const own = join(folder, 'catalog-info.yaml');
    expect(targets.filter(target => target === own)).toHaveLength(1);
  });
});

it('gives a name to whoever comes first', async () => {
  const first = await run('churn-signals');
  expect(first.task.status).toBe('completed');
  const second = await run('churn-signals', { title: 'Other signals' }, ALEX);
  expect(second.task.status).toBe('failed');
  expect(second.task.log).toContain('choose another name');
  const commits = await git.log({ fs, dir: first.folder });
  expect(commits.map(({ commit }) => commit.author.name)).toEqual([
    'Jordan Doe',
  ]);
  const product = await first.portal
    .as(ALEX)
    .entity('dataproduct:default/churn-signals');
  expect(product?.metadata.title).toBe(exampleForm('churn-signals').title);
});
