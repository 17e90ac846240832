import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';

// As many as the catalog answers at once without a long request.
const MOST = 200;

/** Refs of the owners of products; without those that cannot be read. */
export function useOwners(
  entityRefs: readonly string[],
): ReadonlyMap<string, string> {
  const catalog = useApi(catalogApiRef);
  const asked = entityRefs.slice(0, MOST);
  const { value } = useLoaded(
    asked.length ? ['owners', asked] : undefined,
    async () => {
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: asked,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      });
      const owners = new Map<string, string>();
      items.forEach((entity, i) => {
        const owner = entity?.relations?.find(
          ({ type }) => type === RELATION_OWNED_BY,
        );
        if (owner) owners.set(asked[i], owner.targetRef);
      });
      return owners;
    },
    { keep: true },
  );
  return value ?? new Map();
}
