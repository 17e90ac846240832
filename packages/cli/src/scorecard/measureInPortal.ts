import { Entity } from '@backstage/catalog-model';
import { DataMeshClient } from '@backstage-data-mesh/plugin-data-mesh-common';
import { UsageError } from '../Terminal';
import { Measure } from './MeasuredProduct';

/** The environment variable that holds the token. */
export const TOKEN_VARIABLE = 'DATA_MESH_TOKEN';

/** A client of a portal; the token comes from the environment only. */
export function portalClient(portal: string): DataMeshClient {
  const url = URL.canParse(portal) ? new URL(portal) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(
      `--portal ${portal} is no address; allowed: such as https://backstage.example.com`,
    );
  }
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  return new DataMeshClient({
    discoveryApi: { getBaseUrl: async plugin => `${base}/api/${plugin}` },
  });
}

/** What stands for a text that was not read; the catalog may have the text. */
const isUnread = ({ kind, spec }: Entity) =>
  kind.toLowerCase() === 'api' &&
  typeof spec?.definition === 'object' &&
  spec.definition !== null;

/** Measures in a portal, by its policies and among its products. */
export function measureInPortal(
  client: DataMeshClient,
  token: string | undefined,
): Measure {
  return async entities => {
    const { products } = await client.previewProducts(
      entities.filter(entity => !isUnread(entity)),
      { token },
    );
    return products.map(product =>
      'problems' in product
        ? { ...product, scorecards: [] }
        : {
            entityRef: product.entityRef,
            scorecards: product.scorecards,
          },
    );
  };
}
