import { Entity } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';

/** The ecommerce mesh with one of its products so many times. */
export function manyProducts(count: number): Entity[] {
  const entities = loadExampleMesh('ecommerce');
  const [original] = entities.filter(
    ({ kind, metadata }) =>
      kind === 'DataProduct' && metadata.name === 'order-line-items',
  );
  const others = entities.filter(({ kind }) => kind !== 'DataProduct');
  return [
    ...others,
    ...Array.from({ length: count }, (_, i) => ({
      ...original,
      metadata: { ...original.metadata, name: `copy-${i}`, etag: '1' },
    })),
  ];
}
