import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  checkCount,
  checkSize,
  SourceFile,
  SourceFiles,
  STANDARD_FILE,
  StandardsSource,
} from './StandardsSource';

const fileOf = (url: string, content: () => Promise<Buffer>): SourceFile => ({
  location: `url:${url}`,
  read: async () => {
    const bytes = await content();
    checkSize(bytes.length);
    return bytes;
  },
});

/** A URL that ends like a file is one. */
const isFile = (path: string) => /\.(ya?ml|json)$/i.test(path);

/** Files behind URLs, by the readers of the integrations. */
export class UrlSource implements StandardsSource {
  private settled?: string;
  private pending?: string;

  constructor(
    readonly name: string,
    private readonly reader: UrlReaderService,
  ) {}

  async list(): Promise<SourceFiles> {
    this.pending = undefined;
    try {
      return await this.read({ etag: this.settled });
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        this.pending = this.settled;
        return 'unchanged';
      }
      throw error;
    }
  }

  settle(): void {
    this.settled = this.pending;
  }

  private async read(options: { etag?: string }): Promise<SourceFile[]> {
    const { pathname } = new URL(this.name);
    if (/[*{]|%7B/i.test(pathname)) {
      const { files, etag } = await this.reader.search(this.name, options);
      checkCount(files.length, this.name);
      this.pending = etag;
      return files.map(file => fileOf(file.url, () => file.content()));
    }
    if (isFile(pathname)) {
      const response = await this.reader.readUrl(this.name, options);
      this.pending = response.etag;
      return [fileOf(this.name, () => response.buffer())];
    }
    return this.readFolder(options);
  }

  private async readFolder(options: { etag?: string }): Promise<SourceFile[]> {
    const tree = await this.reader.readTree(this.name, {
      ...options,
      filter: path => STANDARD_FILE.test(path),
    });
    const files = await tree.files();
    checkCount(files.length, this.name);
    this.pending = tree.etag;
    // What is in a folder called `tree` is a file called `blob`, where hosts tell them apart.
    const folder = this.name
      .replace(/\/+$/, '')
      .replace(/^(https?:\/\/[^/]+\/.+?)\/tree\//, '$1/blob/');
    return files.map(file =>
      fileOf(`${folder}/${file.path}`, () => file.content()),
    );
  }
}
