import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  DataMeshClient,
  ProductScorecards,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * With what the backend of the suite is asked.
 *
 * @public
 */
export interface MeasureDeps {
  auth: AuthService;
  discovery: DiscoveryService;
}

/** The client of the backend, with the rights of whoever runs the task. */
export async function clientOf(
  { auth, discovery }: MeasureDeps,
  credentials: BackstageCredentials,
): Promise<{ client: DataMeshClient; token: string }> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: credentials,
    targetPluginId: 'data-mesh',
  });
  return { client: new DataMeshClient({ discoveryApi: discovery }), token };
}

/**
 * What the scorecards in force say of a product that is not in the catalog, or
 * not like that. Throws an `InputError` that names what the kind refuses.
 *
 * @param entities - the product, then its contracts
 */
export async function measureProduct(
  deps: MeasureDeps,
  entities: Entity[],
  credentials: BackstageCredentials,
): Promise<ProductScorecards> {
  const { client, token } = await clientOf(deps, credentials);
  const { products } = await client.previewProducts(entities, { token });
  const [product] = products;
  if ('problems' in product) {
    throw new InputError(
      product.problems
        .map(({ path, message }) => `${path}: ${message}`)
        .join('; '),
    );
  }
  return product;
}
