import { createMockDirectory } from '@backstage/backend-test-utils';
import { resolveText } from './localText';

describe('localText', () => {
  const folder = createMockDirectory();
  const resolve = (
    value: string | number,
    baseUrl = folder.resolve('mesh/catalog-info.yaml'),
  ) =>
    resolveText({
      key: 'text',
      value,
      baseUrl,
      read: async url => Buffer.from(`read from ${url}`),
      resolveUrl: (url, base) => new URL(url, base).toString(),
      emit: () => {},
    });

  beforeEach(() => {
    folder.setContent({
      'secret.txt': 'secret',
      mesh: { contracts: { 'orders.yaml': 'kind: DataContract' } },
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
      'Placeholder $text needs a relative path or a URL, it got 3',
    );
  });
});
