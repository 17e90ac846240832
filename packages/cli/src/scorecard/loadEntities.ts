import { posix } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { UsageError } from '../Terminal';

/** Reads a file by its path; undefined when there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** What stands for the content of another file, as in Backstage's catalog. */
const placeholders: Record<string, (text: string) => unknown> = {
  $text: text => text,
  $yaml: text => parse(text, { maxAliasCount: 100 }),
  $json: text => JSON.parse(text),
};

const MAX_DEPTH = 50;

/** A path beside a file, which must not lead out of the folder. */
function beside(file: string, target: unknown): string {
  if (typeof target !== 'string' || /^[a-z]+:\/\//i.test(target)) {
    throw new UsageError(
      `${file}: ${JSON.stringify(
        target,
      )} is not read; allowed: a file beside it`,
    );
  }
  const path = posix.join(posix.dirname(file), target);
  if (path.startsWith('..') || posix.isAbsolute(path)) {
    throw new UsageError(
      `${file}: ${target} leads out of the folder; allowed: a file in it`,
    );
  }
  return path;
}

async function resolve(
  value: unknown,
  file: string,
  read: ReadFile,
  depth: number = 0,
): Promise<unknown> {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return value;
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map(one => resolve(one, file, read, depth + 1)));
  }
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first && placeholders[first[0]]) {
    const [name, target] = first;
    const path = beside(file, target);
    const text = await read(path);
    if (text === undefined) {
      throw new UsageError(`${file}: there is no file ${path}`);
    }
    return placeholders[name](text);
  }
  return Object.fromEntries(
    await Promise.all(
      entries.map(
        async ([key, one]) =>
          [key, await resolve(one, file, read, depth + 1)] as const,
      ),
    ),
  );
}

/**
 * The entities of a catalog file, with the files that it points to.
 *
 * @throws UsageError - when it cannot be read
 */
export async function loadEntities(
  file: string,
  read: ReadFile,
): Promise<Entity[]> {
  const text = (await read(file)) ?? '';
  const documents = parseAllDocuments(text);
  const values: unknown[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error) throw new UsageError(`${file}: ${error.message}`);
    values.push(document.toJS({ maxAliasCount: 100 }));
  }
  const entities = values.filter(
    (value): value is Entity =>
      typeof (value as Entity | null)?.kind === 'string' &&
      typeof (value as Entity).apiVersion === 'string' &&
      typeof (value as Entity).metadata?.name === 'string',
  );
  return (await resolve(entities, file, read)) as Entity[];
}
