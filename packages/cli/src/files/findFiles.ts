import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { UsageError } from '../Terminal';

/** More files than a repository has; a pattern may be a mistake. */
const MAX_FILES = 10_000;
const IGNORED = ['node_modules', '.git'];

/** Whether a file lies in a folder that nobody means. */
export const isIgnored = (file: string): boolean =>
  file.split('/').some(part => IGNORED.includes(part));

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Files by names and patterns, relative to a folder, each once and in order.
 *
 * @param given - as they were asked for; `fallback` when there are none, in
 * which case does not matter
 * @param skipped - folders that `fallback` does not mean
 * @throws UsageError - when something that was asked for is not there
 */
export async function findFiles(
  cwd: string,
  given: readonly string[],
  fallback: readonly string[],
  skipped: readonly string[] = [],
): Promise<string[]> {
  const folders = given.length ? IGNORED : [...IGNORED, ...skipped];
  const options = {
    cwd,
    ignore: folders.map(name => `**/${name}/**`),
    caseSensitiveMatch: given.length > 0,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
  };
  const found = new Set<string>();
  for (const pattern of given.length ? given : fallback) {
    // A name may hold characters that mean something in a pattern.
    const files = (await isFile(resolve(cwd, pattern)))
      ? [pattern]
      : await fastGlob(pattern, options);
    if (given.length && !files.length) {
      throw new UsageError(
        `${pattern} is no file, and no file fits it as a pattern`,
      );
    }
    // In one form, so that a file is found again at a revision.
    for (const file of files) {
      found.add(relative(cwd, resolve(cwd, file)).split(sep).join('/'));
    }
    if (found.size > MAX_FILES) {
      throw new UsageError(
        `More than ${MAX_FILES} files fit; name them more closely`,
      );
    }
  }
  return [...found].sort();
}
