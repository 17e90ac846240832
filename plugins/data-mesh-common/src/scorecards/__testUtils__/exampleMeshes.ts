// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- private, and for tests only
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { contractDocumentFacts } from '../../contracts/contractFacts';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { now } from '../evaluate/__testUtils__/testScorecards';
import { assembleFacts, FactSources } from '../facts/mesh/assembleFacts';
import { IndexedContract, MeshIndex } from '../facts/mesh/MeshIndex';
import { withProductRelations } from '../facts/mesh/withRelations';
import { ProductFacts } from '../facts/productFacts';

/** All entities of both example meshes, without the relations of products. */
export const exampleEntities: Entity[] = loadExampleMesh(
  'ecommerce',
  'healthcare',
);

/** What the documents of the APIs say, by ref. */
export const exampleContracts: ReadonlyMap<string, IndexedContract> = new Map(
  exampleEntities
    .filter(({ kind }) => kind === 'API')
    .map(api => [
      stringifyEntityRef(api),
      {
        facts: contractDocumentFacts(
          String(api.spec?.type),
          api.spec?.definition,
        ),
      },
    ]),
);

/** The entities as an index, as a sweep of the portal makes it. */
export function indexOf(
  entities: readonly Entity[] = exampleEntities,
  contracts: ReadonlyMap<string, IndexedContract> = exampleContracts,
): MeshIndex {
  const index = new MeshIndex();
  for (const entity of withProductRelations(entities)) index.add(entity);
  for (const [ref, contract] of contracts) {
    if (index.api(ref)) index.setContract(ref, contract);
  }
  return index;
}

export const exampleProducts = exampleEntities.filter(
  (entity): entity is DataProductEntity => entity.kind === 'DataProduct',
);

/** Facts of a product that was seen now for the first time. */
export function factsFrom(
  index: MeshIndex,
  ref: string,
  sources: Partial<FactSources> = {},
): ProductFacts {
  return assembleFacts(ref, index, {
    firstSeenAt: now.toISOString(),
    ...sources,
  });
}
