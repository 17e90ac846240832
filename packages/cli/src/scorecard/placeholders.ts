import { posix } from 'node:path';
import { parse } from 'yaml';

/** Reads a file by its path; undefined when there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** What stands for the content of another file, as in Backstage's catalog. */
const placeholders = new Map<string, (text: string) => unknown>([
  ['$text', text => text],
  ['$yaml', text => parse(text, { maxAliasCount: 100, logLevel: 'error' })],
  ['$json', text => JSON.parse(text)],
]);

const MAX_DEPTH = 50;

/** A path beside a file, which must not lead out of the folder. */
function beside(file: string, target: unknown): string {
  if (typeof target !== 'string' || /^[a-z]+:\/\//i.test(target)) {
    throw new Error(
      `${JSON.stringify(target)} is not read; allowed: a file beside it`,
    );
  }
  const path = posix.join(posix.dirname(file), target);
  if (path.startsWith('..') || posix.isAbsolute(path)) {
    throw new Error(`${target} leads out of the folder; allowed: a file in it`);
  }
  return path;
}

/**
 * Puts the content of files in the place of `$text`, `$yaml` and `$json`.
 *
 * @param file - where the value stands; targets lie beside it
 * @throws Error - when one cannot be read
 */
export async function resolvePlaceholders(
  value: unknown,
  file: string,
  read: ReadFile,
  depth: number = 0,
): Promise<unknown> {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return value;
  }
  const inner = (one: unknown) =>
    resolvePlaceholders(one, file, read, depth + 1);
  if (Array.isArray(value)) return Promise.all(value.map(inner));
  const entries = Object.entries(value);
  const placeholder = placeholders.get(entries[0]?.[0]);
  if (entries.length === 1 && placeholder) {
    const path = beside(file, entries[0][1]);
    const text = await read(path);
    if (text === undefined) throw new Error(`there is no file ${path}`);
    return placeholder(text);
  }
  return Object.fromEntries(
    await Promise.all(
      entries.map(async ([key, one]) => [key, await inner(one)] as const),
    ),
  );
}
