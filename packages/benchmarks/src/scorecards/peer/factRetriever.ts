import { CatalogClient } from '@backstage/catalog-client';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import { FactRetriever } from '@backstage-community/plugin-tech-insights-node';
import { isDataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataProduct } from '../../entities/dataProduct';
import { productFacts } from './facts';

/** In the peer's configuration, in its database and as the name of its task. */
export const retrieverId = 'dataProductFactRetriever';

const typeOf = (value: unknown) => {
  if (typeof value === 'number') return 'integer';
  return typeof value === 'boolean' ? 'boolean' : 'string';
};

/**
 * Reads all products as the peer's own retrievers read entities: with one
 * request of the catalog's client. It sets no timestamps, which saves the peer a
 * date for each product.
 */
export const factRetriever: FactRetriever = {
  id: retrieverId,
  version: '1.0.0',
  title: 'Data products',
  description: 'What the comparable checks read of a data product',
  entityFilter: [{ kind: 'DataProduct' }],
  schema: Object.fromEntries(
    Object.entries(productFacts(dataProduct(0, 1))).map(([name, value]) => [
      name,
      { type: typeOf(value), description: `The fact ${name} of the product` },
    ]),
  ),
  async handler({ auth, discovery, entityFilter }) {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'catalog',
    });
    const catalog = new CatalogClient({ discoveryApi: discovery });
    const { items } = await catalog.getEntities(
      { filter: entityFilter },
      { token },
    );
    return items.filter(isDataProductEntity).map(entity => ({
      entity: getCompoundEntityRef(entity),
      facts: productFacts(entity),
    }));
  },
};
