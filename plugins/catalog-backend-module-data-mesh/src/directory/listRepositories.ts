import { isError } from '@backstage/errors';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Names of the folders in a directory that hold a file; nothing when there is no
 * such directory, which is not the same as an empty one. Folders that begin with
 * a dot are work in progress, and links may lead anywhere: neither is looked at.
 */
export async function listRepositories(
  root: string,
  file: string,
): Promise<string[] | undefined> {
  const entries = await readdir(root, { withFileTypes: true }).catch(error => {
    if (isError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const folders = entries?.filter(
    entry => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  if (!folders) return undefined;
  const found = await Promise.all(
    folders.map(async ({ name }) =>
      (await isThere(join(root, name, file))) ? [name] : [],
    ),
  );
  return found.flat().sort();
}
