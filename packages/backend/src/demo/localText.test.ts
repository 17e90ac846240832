import { createMockDirectory } from '@backstage/backend-test-utils';
import { resolveText, resolveYaml } from './localText';

describe('localText', () => {
  const folder = createMockDirectory();
  const params = (
    value: string | number,
    baseUrl = folder.resolve('mesh/catalog-info.yaml'),
  ) => ({
    key: 'text',
    value,
    baseUrl,
    read: async (url: string) => Buffer.from(`read from ${url}`),
    resolveUrl: (url: string, base: string) => new URL(url, base).toString(),
    emit: () => {},
  });
  const resolve = (...args: Parameters<typeof params>) =>
    resolveText(params(...args));

  beforeEach(() => {
    folder.setContent({
      'secret.txt': 'secret',
      mesh: {
        contracts: { 'orders.yaml': 'kind: DataContract' },
        'broken.yaml': 'a: "b',
      },
    });
  });

  it('reads a file beside the entity', async () => {
    await expect(resolve('./contracts/orders.yaml')).resolves.toBe(
      'kind: DataContract',
    );
  });

  it.each(['../secret.txt', '/etc/hostname'])('refuses %s', async path => {
    await expect(resolve(path)).rejects.toThrow('not allowed');
  });

  it('reads URLs as Backstage does', async () => {
    await expect(
      resolve('./a.yaml', 'https://example.com/mesh/catalog-info.yaml'),
    ).resolves.toBe('read from https://example.com/mesh/a.yaml');
  });

  it('says what it needs', async () => {
    await expect(resolve(3)).rejects.toThrow(
      'Placeholder $text needs a relative path, it got 3',
    );
  });

  describe('$yaml', () => {
    it('puts in what a file beside the entity says', async () => {
      await expect(
        resolveYaml(params('./contracts/orders.yaml')),
      ).resolves.toEqual({ kind: 'DataContract' });
    });

    it('says where a file is broken', async () => {
      await expect(resolveYaml(params('./broken.yaml'))).rejects.toThrow(
        /^\.\/broken\.yaml: .* line 1/,
      );
    });

    it('reads nothing elsewhere', async () => {
      await expect(resolveYaml(params('../secret.txt'))).rejects.toThrow(
        'not allowed',
      );
    });
  });
});
