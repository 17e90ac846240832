import { createApiRef } from '@backstage/core-plugin-api';
import { DataMeshClient } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * The backend as pages use it.
 *
 * @public
 */
export type DataMeshApi = Pick<DataMeshClient, keyof DataMeshClient>;

/**
 * Scorecards, governance and lists of products, from the backend.
 *
 * @public
 */
export const dataMeshApiRef = createApiRef<DataMeshApi>({
  id: 'plugin.data-mesh.backend',
});
