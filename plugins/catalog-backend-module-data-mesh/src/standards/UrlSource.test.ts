import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { contract, product, startProvider } from './__testUtils__/provider';

const API = 'api:default/orders-v1';
const PRODUCT = 'dataproduct:default/shop';
const root = 'https://github.com/acme/data';
const search = `${root}/blob/main/**/*.{odcs,odps}.yaml`;
const file = `${root}/blob/main/a.odcs.yaml`;
const folder = `${root}/tree/main/products`;

/** A host with files by path, of which each change is a commit. */
class FakeHost {
  files: Record<string, string> = {};
  commit = 0;
  isDown = false;
  broken = new Set<string>();
  reads = 0;

  put(files: Record<string, string>): this {
    this.files = files;
    this.commit += 1;
    return this;
  }

  private etag(known?: string): string {
    if (this.isDown) throw new Error('connect ETIMEDOUT');
    const etag = `commit-${this.commit}`;
    if (etag === known) throw new NotModifiedError();
    return etag;
  }

  private content(path: string) {
    return async () => {
      this.reads += 1;
      if (this.broken.has(path)) throw new Error('socket hang up');
      return Buffer.from(this.files[path]);
    };
  }

  reader(): UrlReaderService {
    return mockServices.urlReader.mock({
      search: async (_url, options) => ({
        etag: this.etag(options?.etag),
        files: Object.keys(this.files).map(path => ({
          url: `${root}/blob/main/${path}`,
          content: this.content(path),
        })),
      }),
      readTree: async (_url, options) => {
        const etag = this.etag(options?.etag);
        return {
          etag,
          dir: async () => '',
          archive: async () => {
            throw new Error('not asked for');
          },
          files: async () =>
            Object.keys(this.files)
              .filter(path => options?.filter?.(path) ?? true)
              .map(path => ({ path, content: this.content(path) })),
        };
      },
      readUrl: async (url, options) => {
        const etag = this.etag(options?.etag);
        const path = url.slice(`${root}/blob/main/`.length);
        if (!(path in this.files)) throw new NotFoundError(url);
        return { etag, buffer: this.content(path) };
      },
    });
  }
}

const files = { 'a.odcs.yaml': contract(), 'b.odps.yaml': product() };

describe('files behind a URL', () => {
  it.each([
    ['a pattern', search, [API, PRODUCT], `${root}/blob/main/a.odcs.yaml`],
    ['a file', file, [API], file],
    [
      'a folder',
      folder,
      [API, PRODUCT],
      `${root}/blob/main/products/a.odcs.yaml`,
    ],
  ])('are found by %s', async (_, url, expected, location) => {
    const host = new FakeHost().put({ ...files, 'README.md': '#' });
    if (url === search) delete host.files['README.md'];
    const { provider, refs, last } = await startProvider(
      { urls: [url] },
      host.reader(),
    );
    await provider.run();
    expect(refs()).toEqual(expected);
    expect(last('orders-v1')?.metadata.annotations).toEqual({
      'backstage.io/managed-by-location': `url:${location}`,
      'backstage.io/managed-by-origin-location': `url:${location}`,
    });
  });

  it.each([search, folder, file])(
    'are not read again when nothing has changed: %s',
    async url => {
      const host = new FakeHost().put(files);
      const { provider, mutations, refs } = await startProvider(
        { urls: [url] },
        host.reader(),
      );
      await provider.run();
      const { reads } = host;
      const before = refs();
      await provider.run();
      expect(host.reads).toBe(reads);
      expect(mutations).toHaveLength(1);
      expect(refs()).toEqual(before);
    },
  );

  it('stay when the host is out of reach, and go when they are deleted', async () => {
    const host = new FakeHost().put(files);
    const { provider, refs, warnings } = await startProvider(
      { urls: [search] },
      host.reader(),
    );
    await provider.run();
    host.isDown = true;
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
    expect(warnings()).toEqual([expect.stringContaining('ETIMEDOUT')]);
    host.isDown = false;
    host.put({ 'a.odcs.yaml': contract() });
    await provider.run();
    expect(refs()).toEqual([API]);
  });

  it('stay when a single file is not found: who may not see it hears the same', async () => {
    const host = new FakeHost().put(files);
    const { provider, refs } = await startProvider(
      { urls: [file] },
      host.reader(),
    );
    await provider.run();
    host.put({});
    await provider.run();
    expect(refs()).toEqual([API]);
  });

  it('stay when the host is out of reach at the start', async () => {
    const host = new FakeHost().put(files);
    host.isDown = true;
    const { provider, mutations, refs } = await startProvider(
      { urls: [search] },
      host.reader(),
    );
    await provider.run();
    expect(mutations).toMatchObject([
      { type: 'delta', added: [], removed: [] },
    ]);
    host.isDown = false;
    await provider.run();
    expect(mutations[1]).toMatchObject({ type: 'full' });
    expect(refs()).toEqual([API, PRODUCT]);
  });

  it('are read again after a file could not be fetched', async () => {
    const host = new FakeHost().put(files);
    host.broken.add('b.odps.yaml');
    const { provider, refs, warnings } = await startProvider(
      { urls: [search] },
      host.reader(),
    );
    await provider.run();
    expect(refs()).toEqual([API]);
    expect(warnings().join()).toContain('socket hang up');
    host.broken.clear();
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
  });

  it('do not hold up each other', async () => {
    const host = new FakeHost().put(files);
    const down = new FakeHost();
    down.isDown = true;
    const other = 'https://gitlab.example/x/-/blob/main/**/*.odcs.yaml';
    const readers = [host.reader(), down.reader()];
    const reader = mockServices.urlReader.mock({
      search: (url, options) =>
        readers[url === other ? 1 : 0].search(url, options),
    });
    const { provider, refs } = await startProvider(
      { urls: [other, search] },
      reader,
    );
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
  });
});
