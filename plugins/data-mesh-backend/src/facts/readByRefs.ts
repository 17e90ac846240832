import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Refs in one request. */
const REFS_AT_ONCE = 1000;

/** All that matters of entities whose specification is not read. */
export const briefFields = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

/** Reads entities by ref, in as few requests as the catalog takes. */
export async function readByRefs(
  catalog: CatalogService,
  refs: readonly string[],
  fields: string[] | undefined,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const found: Entity[] = [];
  for (let at = 0; at < refs.length; at += REFS_AT_ONCE) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs.slice(at, at + REFS_AT_ONCE), fields },
      { credentials },
    );
    for (const item of items) if (item) found.push(item);
  }
  return found;
}
