import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { DIRECTORY_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { runAction } from '../__testUtils__/runAction';
import { createPublishDirectoryAction } from './publishDirectory';

describe('data-mesh:publish:directory', () => {
  const workspace = createMockDirectory();
  const machine = createMockDirectory();
  const events = mockServices.events.mock();

  beforeEach(() => {
    workspace.setContent({
      'catalog-info.yaml': 'kind: DataProduct',
      docs: { 'index.md': '# Orders' },
    });
    machine.setContent({ repositories: {} });
    jest.clearAllMocks();
  });

  const publish = (
    input: { name?: string; sourcePath?: string; commitMessage?: string } = {},
    context: Partial<ActionContext<any, any, 'v2'>> = {},
    directory: string | undefined = machine.resolve('repositories'),
  ) =>
    runAction(createPublishDirectoryAction({ directory, events }), {
      input: { name: 'orders', commitMessage: 'Create it', ...input },
      workspacePath: workspace.path,
      ...context,
    });
  const repository = () => machine.resolve('repositories/orders');
  const log = () => git.log({ fs, dir: repository() });

  it('makes a repository with one commit by whoever ran it', async () => {
    const output = await publish(
      {},
      {
        user: {
          ref: 'user:default/jdoe',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'jdoe' },
            spec: { profile: { displayName: 'Jane Doe', email: 'j@acme.io' } },
          },
        },
      },
    );
    expect(output).toEqual({
      repository: 'orders',
      path: repository(),
      created: true,
    });
    const commits = await log();
    expect(commits.map(({ commit }) => commit)).toEqual([
      expect.objectContaining({
        message: 'Create it\n',
        author: expect.objectContaining({
          name: 'Jane Doe',
          email: 'j@acme.io',
        }),
      }),
    ]);
    const matrix = await git.statusMatrix({ fs, dir: repository() });
    // Each file stands in the commit, and nothing beside it.
    expect(matrix).toEqual([
      ['catalog-info.yaml', 1, 1, 1],
      ['docs/index.md', 1, 1, 1],
    ]);
    expect(events.publish).toHaveBeenCalledWith({
      topic: DIRECTORY_TOPIC,
      eventPayload: { repository: 'orders' },
    });
  });

  it('names whoever has no address by the ref', async () => {
    await publish({}, { user: { ref: 'user:default/jdoe' } });
    const [{ commit }] = await log();
    expect(commit.author).toMatchObject({
      name: 'user:default/jdoe',
      email: 'noreply@data-mesh.invalid',
    });
  });

  it('changes nothing the second time, and tells the catalog again', async () => {
    await publish();
    const [first] = await log();
    expect(await publish()).toMatchObject({ created: false });
    expect((await log()).map(({ oid }) => oid)).toEqual([first.oid]);
    expect(events.publish).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['changed', { 'catalog-info.yaml': 'kind: Component' }],
    ['more', { 'more.txt': '' }],
  ])('refuses a name whose repository has %s files', async (_, content) => {
    await publish();
    const [first] = await log();
    workspace.addContent(content);
    const error = await publish().catch(e => e);
    expect(error.name).toBe('ConflictError');
    expect(error.message).toContain('choose another name');
    expect((await log()).map(({ oid }) => oid)).toEqual([first.oid]);
  });

  it('publishes a part', async () => {
    await publish({ sourcePath: 'docs' });
    expect(await git.listFiles({ fs, dir: repository() })).toEqual([
      'index.md',
    ]);
  });

  it.each(['../orders', 'a/b', '.git', '/etc', '', 'a'.repeat(51)])(
    'refuses the name %j',
    async name => {
      await expect(publish({ name })).rejects.toThrow(
        'cannot name a repository; allowed: a letter',
      );
    },
  );

  it('refuses a source outside of the task', async () => {
    await expect(publish({ sourcePath: '../..' })).rejects.toThrow(
      'not allowed',
    );
    expect(fs.existsSync(repository())).toBe(false);
  });

  it('says that no directory is configured', async () => {
    await expect(
      runAction(createPublishDirectoryAction({ events }), {
        input: { name: 'orders', commitMessage: '' },
        workspacePath: workspace.path,
      }),
    ).rejects.toThrow(
      'dataMesh.publish.directory.root is not in the configuration',
    );
  });

  it.each(['', '/below'])('says that a file%s is no directory', async below => {
    machine.addContent({ file: '' });
    const root = `${machine.resolve('file')}${below}`;
    const error = await publish({}, {}, root).catch(e => e);
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain(
      `cannot write to ${root}: a file stands in its place`,
    );
  });

  it('writes nothing in a dry run', async () => {
    const output = await publish({}, { isDryRun: true });
    expect(output).toMatchObject({ repository: 'orders', created: false });
    expect(machine.content()).toEqual({ repositories: {} });
    expect(events.publish).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when it breaks off', async () => {
    const add = jest
      .spyOn(git, 'add')
      .mockRejectedValueOnce(new Error('crash'));
    await expect(publish()).rejects.toThrow('crash');
    add.mockRestore();
    expect(machine.content()).toEqual({ repositories: {} });
    expect(events.publish).not.toHaveBeenCalled();
    // And so the next try has a free name.
    expect(await publish()).toMatchObject({ created: true });
  });

  it('makes one repository of two that come at once', async () => {
    const results = await Promise.all([publish(), publish()]);
    expect(results.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(fs.readdirSync(machine.resolve('repositories'))).toEqual(['orders']);
    expect(await log()).toHaveLength(1);
  });
});
