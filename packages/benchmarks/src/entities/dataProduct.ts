import {
  DATA_MESH_API_VERSION,
  DataProductEntity,
  DataProductType,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  metadata,
  numbered,
  owners,
  parents,
  systems,
  upstreamOf,
} from './common';

const types = ['source-aligned', 'aggregate', 'consumer-aligned'] as const;
const lifecycles = ['production', 'production', 'experimental'] as const;
const classifications = ['internal', 'confidential', 'restricted'] as const;
const portTypes = ['files', 'stream', 'api', 'model'] as const;

/** Names of the contracts that a product provides. */
export function contractNames(i: number): string[] {
  return [`product-${numbered(i)}-daily-v2`, `product-${numbered(i)}-feed-v1`];
}

/** The `spec.type` of a product, for those who need nothing else of it. */
export function productType(i: number): DataProductType {
  return types[i % types.length];
}

/**
 * A product with one input and two outputs, with what most of the products in
 * examples/ say about themselves.
 */
export function dataProduct(i: number, count: number): DataProductEntity {
  const name = `product-${numbered(i)}`;
  const upstream = upstreamOf(i, count);
  const team = `team-${i % owners}`;
  const [daily, feed] = contractNames(i);
  const entity: DataProductEntity = {
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'DataProduct',
    metadata: metadata(name, i),
    spec: {
      type: productType(i),
      lifecycle: lifecycles[i % 3],
      owner: `group:${team}`,
      domain: `domain-${i % parents}`,
      system: `system-${i % systems}`,
      version: `2.${i % 7}.0`,
      purpose: `So that the ${team} and its neighbours decide on the same view of a day.`,
      useCases: ['Weekly planning', 'Training the recommendation engine'],
      limitations: 'Decisions on a single person; anything faster than a day.',
      classification: classifications[i % 3],
      personalData: 'pseudonymous',
      team: {
        productOwner: `user:owner-${i % owners}`,
        steward: `user:steward-${i % owners}`,
        technicalOwner: `user:engineer-${i % owners}`,
      },
      support: [
        { channel: `#${team}`, url: `https://chat.acme.example/${team}` },
      ],
      inputs: [
        {
          name: 'upstream',
          from: `dataproduct:product-${numbered(upstream)}`,
          port: 'daily',
          contract: `api:${contractNames(upstream)[0]}`,
        },
      ],
      outputs: [
        {
          name: 'daily',
          type: 'table',
          version: `2.${i % 7}.0`,
          contract: `api:${daily}`,
          location: `snowflake://analytics/${team}/${name}`,
          sla: { freshness: 'PT6H', availability: 99.5 },
          access: {
            how: `Role ${team}_reader in the warehouse`,
            url: `https://access.acme.example/roles/${team}`,
            approvers: [`group:${team}`],
          },
        },
        {
          name: 'feed',
          type: portTypes[i % portTypes.length],
          version: '1.0.2',
          contract: `api:${feed}`,
          location: `kafka://${team}.${name}`,
          sla: { freshness: 'PT5M', availability: 99.9 },
          access: {
            how: 'Consumer group on the topic',
            url: `https://access.acme.example/kafka/${team}`,
            approvers: [`group:${team}`],
          },
        },
      ],
    },
  };
  return entity;
}
