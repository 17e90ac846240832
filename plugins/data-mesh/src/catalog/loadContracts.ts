import { CatalogApi } from '@backstage/catalog-client';
import {
  Entity,
  RELATION_CONSUMES_API,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];

const relationTypes = {
  provided: RELATION_PROVIDES_API,
  consumed: RELATION_CONSUMES_API,
};

/**
 * Loads the contracts that products provide or consume, in one request, by ref.
 * Those that are not in the catalog, or hidden from the reader, are left out.
 */
export async function loadContracts(
  catalogApi: CatalogApi,
  products: Entity[],
  sides: (keyof typeof relationTypes)[],
  fields: string[] = FIELDS,
): Promise<Map<string, Entity>> {
  const types = sides.map(side => relationTypes[side]) as string[];
  const refs = new Set(
    products.flatMap(({ relations = [] }) =>
      relations
        .filter(({ type }) => types.includes(type))
        .map(({ targetRef }) => targetRef),
    ),
  );
  if (!refs.size) return new Map();
  const entityRefs = [...refs];
  const { items } = await catalogApi.getEntitiesByRefs({ entityRefs, fields });
  return new Map(
    entityRefs.flatMap((ref, i) => {
      const entity = items[i];
      return entity ? [[ref, entity] as const] : [];
    }),
  );
}
