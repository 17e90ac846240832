import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  CatalogProcessorResult,
  PlaceholderResolverParams,
} from '@backstage/plugin-catalog-node';
import { publishPlaceholder } from './publishPlaceholder';
import { readBeside } from './readBeside';

const onDisk = createMockDirectory();
const emitted: CatalogProcessorResult[] = [];

const params = (
  value: PlaceholderResolverParams['value'],
  baseUrl = onDisk.resolve('templates/template.yaml'),
): PlaceholderResolverParams => ({
  key: 'dataMeshPublish',
  value,
  baseUrl,
  read: async url => Buffer.from(`from: ${url}`),
  resolveUrl: (url, base) => new URL(url, base).toString(),
  emit: result => emitted.push(result),
});

beforeEach(() => {
  emitted.splice(0);
  onDisk.setContent({
    'secret.yaml': 'secret',
    templates: {
      parts: {
        'publish-github.yaml': 'action: publish:github\ninput: { a: 1 }',
        'publish-gitea.yaml': 'action: "unclosed',
      },
    },
  });
});

describe('readBeside', () => {
  it('reads a file beside the entity, and watches it', async () => {
    await expect(
      readBeside(params('x'), './parts/publish-github.yaml'),
    ).resolves.toContain('publish:github');
    expect(emitted).toEqual([
      {
        type: 'refresh',
        key: `file:${onDisk.resolve('templates/parts/publish-github.yaml')}`,
      },
    ]);
  });

  it('reads for an entity from a URL beside it', async () => {
    const baseUrl = 'https://git.example/a/template.yaml';
    await expect(
      readBeside(params('x', baseUrl), './parts/b.yaml'),
    ).resolves.toBe('from: https://git.example/a/parts/b.yaml');
    expect(emitted).toEqual([
      { type: 'refresh', key: 'url:https://git.example/a/parts/b.yaml' },
    ]);
  });

  // The catalog reads with its own token, which opens more than one repository.
  describe.each([
    ['on disk', onDisk.resolve('templates/template.yaml')],
    ['on a git host', 'https://git.example/acme/a/blob/main/template.yaml'],
  ])('%s', (_, baseUrl) => {
    it.each([
      '../secret.yaml',
      'parts/../../secret.yaml',
      '/etc/hostname',
      '//git.example/secret.yaml',
      'https://git.example/secret.yaml',
      ' https://git.example/secret.yaml',
      '%2e%2e/secret.yaml',
      '..\\secret.yaml',
    ])('reads nothing elsewhere: %j', async path => {
      await expect(readBeside(params('x', baseUrl), path)).rejects.toThrow(
        'not allowed',
      );
      expect(emitted).toEqual([]);
    });
  });

  it('says what it needs', async () => {
    await expect(readBeside(params('x'), 3)).rejects.toThrow(
      'Placeholder $dataMeshPublish needs a relative path, it got 3',
    );
  });
});

describe('$dataMeshPublish', () => {
  it('puts the step of the configured target in its place', async () => {
    await expect(
      publishPlaceholder('github')(params('./parts/publish')),
    ).resolves.toEqual({ action: 'publish:github', input: { a: 1 } });
  });

  it('says which file is broken', async () => {
    await expect(
      publishPlaceholder('gitea')(params('./parts/publish')),
    ).rejects.toThrow('./parts/publish-gitea.yaml: ');
  });

  it('says which file is missing', async () => {
    await expect(
      publishPlaceholder('azure')(params('./parts/publish')),
    ).rejects.toThrow('publish-azure.yaml');
  });

  it.each([3, '', null, {}])('says what it needs for %j', async value => {
    await expect(publishPlaceholder('github')(params(value))).rejects.toThrow(
      'needs the beginning of a path, such as ./parts/publish; it got',
    );
  });
});
