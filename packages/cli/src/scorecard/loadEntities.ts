import { Entity } from '@backstage/catalog-model';
import {
  DATA_CONTRACT_API_TYPE,
  isDataProductEntity,
  isScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parseAllDocuments } from 'yaml';
import { ReportItem } from '../report/Report';
import { ReadFile, resolvePlaceholders } from './placeholders';
import { refOf } from './refOf';

/** What files hold, and what is to be said about them. */
export interface LoadedEntities {
  entities: { file: string; entity: Entity }[];
  items: ReportItem[];
}

/** Marks of templates, which are no entities before somebody fills them in. */
const isTemplate = (text: string) => /\{%|\{\{/.test(text);

const firstLine = (error: unknown) =>
  String((error as Error).message ?? error).split('\n')[0];

const skipped = (file: string): ReportItem => ({
  file,
  level: 'notice',
  message: 'is a template and was skipped',
});

/** Whether the name of an entity is still to be filled in; YAML reads `{{` as a map. */
function isUnnamedTemplate(value: unknown, text: string): boolean {
  const name: unknown = (value as Partial<Entity> | null)?.metadata?.name;
  return typeof name === 'string'
    ? isTemplate(name)
    : typeof name === 'object' && name !== null && isTemplate(text);
}

function isEntity(value: unknown): value is Entity {
  const { apiVersion, kind, metadata } = (value ?? {}) as Partial<Entity>;
  return (
    typeof kind === 'string' &&
    typeof apiVersion === 'string' &&
    typeof metadata?.name === 'string' &&
    ['undefined', 'string'].includes(typeof metadata.namespace)
  );
}

/** An entity with the content of the files that its measurement needs. */
async function resolveEntity(
  entity: Entity,
  file: string,
  read: ReadFile,
): Promise<Entity> {
  if (isDataProductEntity(entity) || isScorecardEntity(entity)) {
    return (await resolvePlaceholders(entity, file, read)) as Entity;
  }
  if (entity.kind.toLowerCase() !== 'api' || !entity.spec) return entity;
  const { type, definition } = entity.spec;
  const resolved = resolvePlaceholders(definition, file, read);
  return {
    ...entity,
    spec: {
      ...entity.spec,
      definition: (await (type === DATA_CONTRACT_API_TYPE
        ? resolved
        : // It may stand in the portal's reach only, and need not be known.
          resolved.catch(() => definition))) as typeof definition,
    },
  };
}

/** The text of a file as values; what is no YAML throws. */
function valuesOf(text: string): unknown[] {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  return (Array.isArray(documents) ? documents : []).map(document => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS({ maxAliasCount: 100 });
  });
}

async function loadFile(
  file: string,
  read: ReadFile,
  skipTemplates: boolean,
): Promise<LoadedEntities> {
  const loaded: LoadedEntities = { entities: [], items: [] };
  const fail = (message: string, title?: string) =>
    loaded.items.push({ file, level: 'error', title, message });
  let text: string | undefined;
  let values: unknown[];
  try {
    text = await read(file);
    values = valuesOf(text ?? '');
  } catch (error) {
    if (skipTemplates && text !== undefined && isTemplate(text)) {
      loaded.items.push(skipped(file));
    } else {
      fail(`cannot be read: ${firstLine(error)}`);
    }
    return loaded;
  }
  for (const value of values) {
    if (skipTemplates && isUnnamedTemplate(value, text ?? '')) {
      loaded.items.push(skipped(file));
      continue;
    }
    if (!isEntity(value)) {
      const { kind } = (value ?? {}) as Partial<Entity>;
      if (String(kind).toLowerCase() === 'dataproduct') {
        fail(
          'is no DataProduct; allowed: one with apiVersion and metadata.name',
        );
      }
      continue;
    }
    try {
      const entity = await resolveEntity(value, file, read);
      loaded.entities.push({ file, entity });
    } catch (error) {
      fail(firstLine(error), refOf(value));
      if (isDataProductEntity(value)) continue;
      // Without its text, the contract is not valid to who refers to it.
      const spec = { ...value.spec, definition: undefined };
      const entity = { ...value, spec };
      loaded.entities.push({ file, entity });
    }
  }
  return loaded;
}

/**
 * The entities of catalog files, with the files that they point to as far as
 * these matter. What cannot be read is said, and the rest is read nonetheless.
 *
 * @param read - files that it does not find hold nothing
 * @param skipTemplates - whether a template is no error
 */
export async function loadEntities(
  files: readonly string[],
  read: ReadFile,
  skipTemplates: boolean,
): Promise<LoadedEntities> {
  const all: LoadedEntities = { entities: [], items: [] };
  for (const file of files) {
    const { entities, items } = await loadFile(file, read, skipTemplates);
    all.entities.push(...entities);
    all.items.push(...items);
  }
  return all;
}
