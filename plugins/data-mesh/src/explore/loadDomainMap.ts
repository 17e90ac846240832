import { CatalogApi } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import {
  aggregateDomainMap,
  DomainMap,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];
const PAGE_SIZE = 2500;
const MAX_PAGES = 4;

/** How data flows between domains, and over how many products that was read. */
export interface LoadedDomainMap extends DomainMap {
  /** False when there are more products than were read. */
  complete: boolean;
}

/** Reads the relations of products from the catalog, at most 10,000 of them. */
export async function loadDomainMap(
  catalogApi: CatalogApi,
): Promise<LoadedDomainMap> {
  const products: Entity[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const response = await catalogApi.queryEntities({
      fields: FIELDS,
      limit: PAGE_SIZE,
      ...(cursor
        ? { cursor }
        : {
            filter: { kind: 'DataProduct' },
            totalItems: 'exclude' as const,
            orderFields: [{ field: 'metadata.name', order: 'asc' as const }],
          }),
    });
    products.push(...response.items);
    cursor = response.pageInfo.nextCursor;
    if (!cursor) break;
  }
  return { ...aggregateDomainMap(products), complete: !cursor };
}
