import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Entities in one page. The catalog and we share a process and, on SQLite, its
 * one thread: whoever asks for something else waits for a page.
 */
const PAGE_SIZE = 250;

/**
 * Streams all entities of a kind.
 *
 * @param pageSize - fewer for those that are large
 */
export function streamKind(
  catalog: CatalogService,
  kind: string,
  fields: string[] | undefined,
  credentials: BackstageCredentials,
  pageSize: number = PAGE_SIZE,
): AsyncIterable<Entity[]> {
  return catalog.streamEntities(
    // Counting them takes the catalog longer than reading a page.
    { filter: { kind }, fields, pageSize, totalItems: 'exclude' },
    { credentials },
  );
}

/**
 * Streams all entities of a kind of which there are few, most likely. The catalog
 * looks up a filter for each of its entities, be they few that pass it; a text it
 * looks up once, which takes a twentieth of the time among 30,000 entities. For
 * each page it does so again, so what takes several pages is read by the filter.
 */
export async function* streamRareKind(
  catalog: CatalogService,
  kind: string,
  fields: string[] | undefined,
  credentials: BackstageCredentials,
): AsyncGenerator<Entity[], void> {
  for await (const page of catalog.streamEntities(
    {
      filter: { kind },
      fullTextFilter: { term: kind, fields: ['kind'] },
      fields,
      pageSize: PAGE_SIZE,
      totalItems: 'exclude',
    },
    { credentials },
  )) {
    if (page.length === PAGE_SIZE) break;
    yield page;
    return;
  }
  yield* streamKind(catalog, kind, fields, credentials);
}
