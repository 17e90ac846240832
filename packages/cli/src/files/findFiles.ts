import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { UsageError } from '../Terminal';

/** More files than a repository has; a pattern may be a mistake. */
const MAX_FILES = 10_000;
const ignore = ['**/node_modules/**', '**/.git/**'];

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Files by names and patterns, relative to a folder, each once and in order.
 *
 * @param given - as they were asked for; `fallback` when there are none
 * @throws UsageError - when something that was asked for is not there
 */
export async function findFiles(
  cwd: string,
  given: readonly string[],
  fallback: readonly string[],
): Promise<string[]> {
  const options = {
    cwd,
    ignore: ignore,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
  };
  const found = new Set<string>();
  for (const pattern of given.length ? given : fallback) {
    // A name may hold characters that mean something in a pattern.
    const files = (await exists(resolve(cwd, pattern)))
      ? [pattern]
      : await fastGlob(pattern, options);
    if (given.length && !files.length) {
      throw new UsageError(
        `${pattern} is no file, and no file fits it as a pattern`,
      );
    }
    files.forEach(file => found.add(file));
    if (found.size > MAX_FILES) {
      throw new UsageError(
        `More than ${MAX_FILES} files fit; name them more closely`,
      );
    }
  }
  return [...found].sort();
}
