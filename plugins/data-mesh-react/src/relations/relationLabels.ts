import {
  RELATION_CONSUMES_DATA_FROM,
  RELATION_PROVIDES_DATA_TO,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCEEDS,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * The relations that data products add to the catalog, in pairs of both
 * directions, as the catalog graph wants them.
 *
 * @public
 */
export const dataProductRelationPairs: [string, string][] = [
  [RELATION_CONSUMES_DATA_FROM, RELATION_PROVIDES_DATA_TO],
  [RELATION_SUCCEEDED_BY, RELATION_SUCCEEDS],
];

/**
 * The types of {@link dataProductRelationPairs}.
 *
 * @public
 */
export const dataProductRelationTypes: string[] =
  dataProductRelationPairs.flat();
