/**
 * Topic of the event that tells that data products, data contracts or
 * scorecards have changed in the catalog.
 *
 * @public
 */
export const CATALOG_CHANGES_TOPIC = 'data-mesh.catalog-changes';

/**
 * Payload of that event. A type alias, because payloads are JSON.
 *
 * @public
 */
export type CatalogChanges = {
  /** Refs of DataProduct, API and Scorecard entities. */
  entityRefs: string[];
};
