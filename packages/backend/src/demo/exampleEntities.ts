import { stringifyEntityRef } from '@backstage/catalog-model';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { glob, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The files that `catalog.locations` names, as absolute paths. */
export function exampleFiles(config: RootConfigService): string[] {
  const locations = config.getOptionalConfigArray('catalog.locations') ?? [];
  return locations
    .filter(location => location.getString('type') === 'file')
    .map(location => resolve(location.getString('target')));
}

/**
 * The refs of all entities that these files describe, with those of the files
 * that their Location entities point to. It reads what the catalog will read,
 * so that one can tell how far the catalog has come.
 */
export async function readEntityRefs(files: string[]): Promise<Set<string>> {
  const refs = new Set<string>();
  const seen = new Set<string>();
  const open = [...files];
  for (let pattern = open.pop(); pattern; pattern = open.pop()) {
    for (const file of await matchingFiles(pattern)) {
      if (seen.has(file)) {
        continue;
      }
      seen.add(file);
      for (const document of await readDocuments(file)) {
        const ref = entityRefOf(document);
        if (ref) {
          refs.add(ref);
          open.push(...locationTargets(document, dirname(file)));
        }
      }
    }
  }
  return refs;
}

async function matchingFiles(pattern: string): Promise<string[]> {
  if (!/[*?[{]/.test(pattern)) {
    return [pattern];
  }
  const files = new Array<string>();
  for await (const file of glob(pattern)) {
    files.push(file);
  }
  return files;
}

// A file that is missing or broken is the catalog's to report.
async function readDocuments(file: string): Promise<JsonObject[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return parseAllDocuments(text, { logLevel: 'silent' })
    .filter(document => document.errors.length === 0)
    .map(document => document.toJS() as unknown)
    .filter(isObject);
}

// Other documents live beside entities, such as contracts with a `kind` of their own.
function entityRefOf(document: JsonObject): string | undefined {
  const { kind, metadata } = document;
  if (typeof kind !== 'string' || !isObject(metadata)) {
    return undefined;
  }
  const { name, namespace } = metadata;
  if (typeof name !== 'string') {
    return undefined;
  }
  return stringifyEntityRef({
    kind,
    name,
    namespace: typeof namespace === 'string' ? namespace : 'default',
  });
}

function locationTargets(document: JsonObject, folder: string): string[] {
  const { kind, spec } = document;
  if (kind !== 'Location' || !isObject(spec)) {
    return [];
  }
  if (spec.type !== undefined && spec.type !== 'file') {
    return [];
  }
  const targets = [spec.target].concat(
    Array.isArray(spec.targets) ? spec.targets : [],
  );
  return targets
    .filter(target => typeof target === 'string')
    .map(target => resolve(folder, target));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
