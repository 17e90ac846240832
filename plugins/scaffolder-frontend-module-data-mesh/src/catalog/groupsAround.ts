import { CatalogApi } from '@backstage/plugin-catalog-react';
import { related } from './entityOption';

/** Deeper than any organisation; ends circles, too. */
const MAX_STEPS = 20;

/**
 * A group and all groups below it (`parentOf`) or above it (`childOf`), as full
 * refs; one request for each level.
 */
export async function groupsAround(
  catalogApi: CatalogApi,
  group: string,
  relation: 'parentOf' | 'childOf',
): Promise<ReadonlySet<string>> {
  const groups = new Set([group]);
  let level = [group];
  for (let step = 0; level.length && step < MAX_STEPS; step++) {
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: level,
      fields: ['kind', 'metadata', 'relations'],
    });
    level = items
      .flatMap(item => related(item, relation))
      .filter(ref => !groups.has(ref));
    level.forEach(ref => groups.add(ref));
  }
  return groups;
}
