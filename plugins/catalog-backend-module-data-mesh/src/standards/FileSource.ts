import glob from 'fast-glob';
import { open, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import {
  checkCount,
  checkSize,
  MAX_FILE_BYTES,
  SourceFile,
  StandardsSource,
} from './StandardsSource';

/** Reads no more than is allowed, however the file grows meanwhile. */
async function readLimited(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    checkSize(size);
    const buffer = Buffer.alloc(Math.min(size + 1, MAX_FILE_BYTES + 1));
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(
        buffer,
        length,
        buffer.length - length,
      );
      length += bytesRead;
      if (!bytesRead || length === buffer.length) break;
    }
    checkSize(length);
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Files on this machine, by a path or a pattern. Links are not followed. */
export class FileSource implements StandardsSource {
  readonly name: string;
  private readonly pattern: string;
  private readonly folder: string;

  constructor(pattern: string) {
    this.name = pattern;
    const isPattern = glob.isDynamicPattern(pattern);
    const path = resolve(pattern);
    const absolute = sep === '\\' ? glob.convertPathToPattern(path) : path;
    this.pattern = isPattern ? absolute : glob.escapePath(path);
    const [fixed] = absolute.split(/[*?{}[\]!+@()]/, 1);
    this.folder = isPattern
      ? fixed.slice(0, fixed.lastIndexOf('/') + 1)
      : resolve(path, '..');
  }

  async list(): Promise<SourceFile[]> {
    // A folder that is not there is not the same as one that is empty.
    await stat(this.folder);
    const entries = await glob(this.pattern, {
      absolute: true,
      followSymbolicLinks: false,
      onlyFiles: true,
      stats: true,
      dot: false,
      ignore: ['**/node_modules/**'],
    });
    checkCount(entries.length, this.name);
    return entries.map(({ path, stats }) => ({
      location: `file:${path}`,
      stamp:
        stats && `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`,
      read: () => readLimited(path),
    }));
  }

  settle(): void {}
}
