import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readFile, stat } from 'node:fs/promises';

/** The catalog takes entities of a few hundred kilobytes; contracts may be more. */
const MAX_FILE_BYTES = 1024 * 1024;

/**
 * A text file in a task's folder.
 *
 * @param path - relative to the folder
 */
export async function readWorkspaceText(
  workspace: string,
  path: string,
): Promise<string> {
  const file = resolveSafeChildPath(workspace, path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new InputError(
      `${path} is not in the repository; a step before this one has to write it`,
    );
  }
  if (found.size > MAX_FILE_BYTES) {
    throw new InputError(
      `${path} has ${found.size} bytes; allowed: at most ${MAX_FILE_BYTES}`,
    );
  }
  return readFile(file, 'utf8');
}
