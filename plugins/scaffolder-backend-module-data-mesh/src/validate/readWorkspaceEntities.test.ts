import { createMockDirectory } from '@backstage/backend-test-utils';
import { readWorkspaceEntities } from './readWorkspaceEntities';

const api = (text: string) => `kind: API
metadata: { name: a }
spec: { definition: { $text: ${text} } }
`;

describe('readWorkspaceEntities', () => {
  const machine = createMockDirectory();
  const read = (path = 'catalog-info.yaml') =>
    readWorkspaceEntities(machine.resolve('workspace'), path);
  const write = (content: Record<string, any>) =>
    machine.setContent({ 'secret.txt': 'secret', workspace: content });

  it('puts in files that stand beside the one that names them', async () => {
    write({ deep: { 'a.yaml': api('./b.txt'), 'b.txt': 'b' } });
    const [entity] = await read('deep/a.yaml');
    expect(entity.spec).toEqual({ definition: 'b' });
  });

  it('leaves out empty documents', async () => {
    write({ 'catalog-info.yaml': '---\nkind: A\n---\n---\nkind: B\n' });
    expect((await read()).map(({ kind }) => kind)).toEqual(['A', 'B']);
  });

  it.each(['../secret.txt', '../../etc/hostname', '/etc/hostname'])(
    'reads nothing outside of the task: %s',
    async text => {
      write({ 'catalog-info.yaml': api(text) });
      const error = await read().catch(e => e);
      expect(['NotAllowedError', 'InputError']).toContain(error.name);
      expect(error.message).toMatch(/not allowed|is not in the repository/);
    },
  );

  it('takes no catalog file outside of the task', async () => {
    write({});
    await expect(read('../secret.txt')).rejects.toThrow('not allowed');
  });

  it('says that a step is missing', async () => {
    write({});
    await expect(read()).rejects.toThrow(
      'catalog-info.yaml is not in the repository; a step before this one has to write it',
    );
  });

  it('says where the YAML is broken', async () => {
    write({ 'catalog-info.yaml': 'kind: A\n---\nkind: "B\n' });
    await expect(read()).rejects.toThrow('catalog-info.yaml, document 2:');
  });

  it('refuses what is too large to be meant', async () => {
    write({ 'catalog-info.yaml': `# ${'a'.repeat(1024 * 1024)}` });
    await expect(read()).rejects.toThrow('allowed: at most 1048576');
  });
});
