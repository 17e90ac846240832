import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactDefinitions } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * Where other modules of the catalog declare the facts that their
 * `FactProvider` brings to the data-mesh plugin. The catalog is another plugin
 * and cannot ask for them, but must know them: it refuses a Scorecard that reads
 * an unknown fact.
 *
 * @public
 */
export interface DataMeshCatalogFactsExtensionPoint {
  /**
   * @param facts - the `facts` of the `FactProvider`, by the name of their
   * variable. Names that exist already stop the catalog at its start.
   */
  declareFacts(facts: FactDefinitions): void;
}

/**
 * Declares facts that Scorecards in the catalog may read.
 *
 * @public
 */
export const dataMeshCatalogFactsExtensionPoint =
  createExtensionPoint<DataMeshCatalogFactsExtensionPoint>({
    id: 'catalog.data-mesh-facts',
  });
