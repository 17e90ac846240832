import { Entity } from '@backstage/catalog-model';
import { contractDocumentFacts } from '../../../../contracts/contractFacts';
import { entity } from '../../../evaluate/__testUtils__/meshArbitrary';
import { now } from '../../../evaluate/__testUtils__/testScorecards';
import { assembleFacts, FactSources } from '../assembleFacts';
import { MeshIndex } from '../MeshIndex';
import { withProductRelations } from '../withRelations';

export const product = (
  name: string,
  spec: object = {},
  metadata: object = {},
) =>
  ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name, ...metadata },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'sales',
      domain: 'commerce',
      ...spec,
    },
  } as Entity);

export const output = (contract: string | string[], more: object = {}) => ({
  outputs: [{ name: 'out', type: 'table', contract, ...more }],
});

export const people: Entity[] = [
  entity(
    'Group:default/sales',
    {},
    ['childOf', 'group:default/office'],
    ['hasMember', 'user:default/ann'],
  ),
  entity('Group:default/office', {}, ['childOf', 'group:default/board']),
  entity('Group:default/board'),
  entity('User:default/ann', {}, ['memberOf', 'group:default/sales']),
  entity('Domain:default/commerce', {}, ['ownedBy', 'group:default/board']),
  entity('API:default/orders'),
];

export const document = (more: object = {}) =>
  contractDocumentFacts(
    'data-contract',
    JSON.stringify({
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: 'orders',
      version: '1.0.0',
      status: 'active',
      ...more,
    }),
  );

/** Facts of the product `self` between people, a domain and an API. */
export function factsOf(
  entities: Entity[],
  sources: Partial<FactSources> = {},
  contracts: Record<string, object> = { orders: {} },
  name: string = 'self',
) {
  const index = new MeshIndex();
  for (const one of withProductRelations([...people, ...entities])) {
    index.add(one);
  }
  for (const [api, more] of Object.entries(contracts)) {
    index.setContract(`api:default/${api}`, { facts: document(more) });
  }
  return assembleFacts(`dataproduct:default/${name}`, index, {
    firstSeenAt: now.toISOString(),
    ...sources,
  });
}
