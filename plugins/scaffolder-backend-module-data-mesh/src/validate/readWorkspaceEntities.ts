import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readWorkspaceText } from './readWorkspaceText';

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
  const definition = await readWorkspaceText(workspace, name);
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
  const documents = parseAllDocuments(await readWorkspaceText(workspace, path));
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
