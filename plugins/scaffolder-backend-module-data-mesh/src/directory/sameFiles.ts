import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files below a folder with their contents, without what git keeps. */
async function contents(
  folder: string,
  below: string = '',
): Promise<Map<string, Buffer>> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = join(below, entry.name);
    if (path === '.git') continue;
    if (entry.isDirectory()) {
      (await contents(folder, path)).forEach((text, key) =>
        found.set(key, text),
      );
    } else if (entry.isFile()) {
      found.set(path, await readFile(join(folder, path)));
    }
  }
  return found;
}

/** Whether two folders hold the same files with the same contents. */
export async function sameFiles(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([contents(a), contents(b)]);
  return (
    left.size === right.size &&
    [...left].every(([path, text]) => right.get(path)?.equals(text))
  );
}
