import { Clients } from './clients';

/** The first page, as ExplorePage asks for it without anything in the URL. */
const firstPage = {
  filters: {},
  orderBy: 'name',
  limit: 20,
  offset: 0,
} as const;

/** Something that is measured. It may tell when a part of it was there. */
export type Operation = (
  partDone: (name: PartName) => void,
) => Promise<unknown>;

export type PartName = 'listInPage';

export type Operations = Record<Exclude<TimedName, PartName>, Operation>;

export type TimedName =
  | 'byQuery'
  | 'list'
  | 'facets'
  | 'catalogFilters'
  | 'page'
  | 'catalogPage'
  | PartName;

/** Call it after `products.queryProducts` was called once: it repeats its question. */
export function createOperations(clients: Clients): Operations {
  const { catalog, products } = clients;
  const filter = { kind: 'DataProduct' };
  const listQuery = clients.lastQuery();

  // The catalog's page asks once for each of its filters: the kinds, and then
  // what is there of the kind that is chosen.
  const catalogFilters = () =>
    Promise.all([
      catalog.getEntityFacets({ facets: ['kind'] }),
      ...[
        'spec.type',
        'spec.lifecycle',
        'metadata.tags',
        'metadata.namespace',
      ].map(facet => catalog.getEntityFacets({ filter, facets: [facet] })),
    ]);
  const list = () => products.queryProducts(firstPage);
  const facets = () => products.getFacets(firstPage);

  return {
    /** The very list request that Explore sends: same filter, fields, order, total. */
    byQuery: () => catalog.queryEntities(listQuery),
    list,
    facets,
    catalogFilters,
    /** The reader waits for the list, so the page asks for the facets after it. */
    page: async partDone => {
      await list();
      partDone('listInPage');
      await facets();
    },
    /** The catalog's table reads whole entities and counts them by another request. */
    catalogPage: () => {
      const { orderFields, limit, offset } = listQuery;
      return Promise.all([
        catalog.queryEntities({
          ...{ filter, orderFields, limit, offset },
          totalItems: 'exclude',
        }),
        catalog.queryEntities({ filter, orderFields, limit: 0 }),
        catalogFilters(),
      ]);
    },
  };
}

/** Loads the first page once, to know that it is the page of that many products. */
export async function assertFirstPage(
  { products }: Clients,
  expected: number,
): Promise<void> {
  const { items, totalItems } = await products.queryProducts(firstPage);
  const facets = await products.getFacets(firstPage);
  const counted = facets.type.reduce((sum, { count = 0 }) => sum + count, 0);
  const consumers = items.filter(item => item.consumers.length).length;
  if (
    totalItems !== expected ||
    counted !== expected ||
    items.length !== firstPage.limit ||
    consumers !== firstPage.limit
  ) {
    throw new Error(
      `The first page is not that of ${expected} products: ${totalItems} in total, ` +
        `${counted} by type, ${items.length} on the page, ${consumers} with consumers`,
    );
  }
}
