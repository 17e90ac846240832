import { createApiRef } from '@backstage/core-plugin-api';
import { ProductsApi } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * Where pages get lists of data products from.
 *
 * @public
 */
export const productsApiRef = createApiRef<ProductsApi>({
  id: 'plugin.data-mesh.products',
});
