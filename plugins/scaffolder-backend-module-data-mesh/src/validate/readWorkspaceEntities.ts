import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The catalog takes entities of a few hundred kilobytes; contracts may be more. */
const MAX_FILE_BYTES = 1024 * 1024;

async function readText(file: string, name: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new InputError(
      `${name} is not in the repository; a step before this one has to write it`,
    );
  }
  if (found.size > MAX_FILE_BYTES) {
    throw new InputError(
      `${name} has ${found.size} bytes; allowed: at most ${MAX_FILE_BYTES}`,
    );
  }
  return readFile(file, 'utf8');
}

/** Puts the text of a file in the place of `$text`, as the catalog does. */
async function withDefinition(
  entity: Entity,
  workspace: string,
  folder: string,
): Promise<Entity> {
  const text = (entity.spec?.definition as { $text?: unknown } | undefined)
    ?.$text;
  if (typeof text !== 'string') return entity;
  const name = join(folder, text);
  const definition = await readText(
    resolveSafeChildPath(workspace, name),
    name,
  );
  return { ...entity, spec: { ...entity.spec, definition } };
}

/**
 * The entities of a catalog file in a task's folder, with their definitions.
 *
 * @param path - relative to the folder
 */
export async function readWorkspaceEntities(
  workspace: string,
  path: string,
): Promise<Entity[]> {
  const file = resolveSafeChildPath(workspace, path);
  const documents = parseAllDocuments(await readText(file, path));
  const entities = documents.map((document, i) => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(`${path}, document ${i + 1}: ${error.message}`);
    }
    return document.toJS({ maxAliasCount: 100 }) as Entity | null;
  });
  return Promise.all(
    entities
      .filter((entity): entity is Entity => entity !== null)
      .map(entity => withDefinition(entity, workspace, dirname(path))),
  );
}
