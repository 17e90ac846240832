import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { DataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import { assembleFacts, FactSources } from '../../facts/mesh/assembleFacts';
import { IndexedContract, MeshIndex } from '../../facts/mesh/MeshIndex';
import { OutputQuality } from '../../facts/mesh/quality';
import { withProductRelations } from '../../facts/mesh/withRelations';
import { ProductFacts } from '../../facts/productFacts';
import {
  dataContract,
  mostly,
  mostlyIs,
  outputQuality,
  wireContract,
} from './contractArbitraries';
import { product } from './productArbitrary';
import { daysFromNow } from './testScorecards';

/** A product, what stands around it in the catalog, and what was measured. */
export interface Mesh {
  product: DataProductEntity;
  others: Entity[];
  /** By ref of the API. */
  contracts: Map<string, IndexedContract>;
  sources: FactSources;
}

/** An entity with relations such as `['memberOf', 'group:default/sales']`. */
export function entity(
  ref: string,
  spec: Record<string, unknown> = {},
  ...relations: [type: string, targetRef: string][]
): Entity {
  const [, kind, namespace, name] = /^(\w+):(\w+)\/(.+)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
    spec: spec as Entity['spec'],
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const group = 'group:default/sales';
const office = 'group:default/commerce-office';
const member = (name: string): Entity[] => [
  entity(`User:default/${name}`, {}, ['memberOf', group]),
];

const neighbour = (name: string, spec: object): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'other',
    domain: 'commerce',
    ...spec,
  },
});

/** Who and what is there, whatever the product says. */
const surroundings: Entity[] = [
  entity(
    'Group:default/sales',
    { profile: { email: 'sales@shop.example' } },
    ['childOf', office],
    ['hasMember', 'user:default/lead'],
    ['hasMember', 'user:default/clerk'],
    ['hasMember', 'user:default/engineer'],
  ),
  entity('Group:default/commerce-office'),
  entity('Group:default/empty'),
  entity('Group:default/other'),
  ...['lead', 'clerk', 'engineer'].flatMap(member),
  entity('User:default/other', {}, ['memberOf', 'group:default/other']),
  entity('Domain:default/commerce', {}, ['ownedBy', office]),
  entity('Domain:default/unowned'),
  entity('Component:default/shop', {}, ['ownedBy', group]),
  neighbour('visits', {
    classification: 'internal',
    outputs: [{ name: 'visits', contract: 'visits-data' }],
  }),
  neighbour('ended', { lifecycle: 'retired', classification: 'restricted' }),
  entity('API:default/visits-data'),
];

const contractRefs = ['orders', 'returns'].flatMap(name =>
  ['data', 'wire'].map(contract => `api:default/${name}-${contract}`),
);

const sources: fc.Arbitrary<FactSources> = fc
  .record({
    firstSeenAt: fc.constantFrom(0, -10, -100, -400).map(daysFromNow),
    quality: fc.dictionary(fc.constantFrom('orders', 'returns'), outputQuality),
    attested: mostly(fc.integer({ min: 0, max: 200 }), fc.constant(undefined)),
    central: mostlyIs<string[], string[]>([], [group]),
    failing: mostlyIs<string[], string[]>([], ['dataproduct:default/visits']),
  })
  .map(({ firstSeenAt, quality, attested, central, failing }) => ({
    firstSeenAt,
    quality: new Map<string, OutputQuality>(Object.entries(quality)),
    attestation:
      attested === undefined
        ? undefined
        : {
            attestedAt: daysFromNow(-2 * attested - 0.5),
            attestedBy: 'user:default/lead',
            dueAt: daysFromNow(180 - 2 * attested - 0.5),
          },
    centralTeams: new Set(central),
    failing: new Set(failing),
  }));

/** A product of any shape in its mesh. */
export const mesh: fc.Arbitrary<Mesh> = fc
  .record({
    product,
    sources,
    contracts: fc.tuple(
      ...contractRefs.map(ref =>
        ref.endsWith('data') ? dataContract : wireContract,
      ),
    ),
    readers: fc.subarray(
      [
        neighbour('reader', { inputs: [{ name: 'orders', from: 'orders' }] }),
        neighbour('own', {
          owner: 'sales',
          inputs: [{ name: 'orders', contract: 'orders-data' }],
        }),
      ],
      { minLength: 0 },
    ),
    rival: mostly(
      fc.constant([]),
      fc.constant([
        neighbour('rival', {
          outputs: [{ name: 'orders', contract: 'orders-data' }],
        }),
      ]),
    ),
  })
  .map(({ contracts, readers, rival, ...rest }) => ({
    ...rest,
    others: [
      ...surroundings,
      ...contractRefs.map(ref => entity(ref.replace('api', 'API'))),
      ...readers,
      ...rival,
    ],
    contracts: new Map(contractRefs.map((ref, i) => [ref, contracts[i]])),
  }));

/** What the portal knows of the product of a mesh. */
export function factsOf({
  product: self,
  others,
  contracts,
  sources: from,
}: Mesh): ProductFacts {
  const index = new MeshIndex();
  const entities = withProductRelations([self, ...others]);
  for (const one of entities) index.add(one);
  for (const [ref, contract] of contracts) {
    if (index.api(ref)) index.setContract(ref, contract);
  }
  return assembleFacts(stringifyEntityRef(self), index, from);
}

/** Facts of products of any shape. */
export const productFacts: fc.Arbitrary<ProductFacts> = mesh.map(factsOf);
