import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { StoredPolicy } from '../policies/PolicyStore';
import { Visible } from '../results/productFilters';
import { RouterDeps } from './RouterDeps';

/**
 * The policies that a caller may know of. One of the catalog is for those who
 * may read its entity. What governs products is no secret: the shipped ones are
 * for everybody.
 */
export async function readablePolicies<
  T extends { scorecard: Pick<StoredPolicy['scorecard'], 'id'> },
>(
  { catalog }: Pick<RouterDeps, 'catalog'>,
  all: readonly T[],
  visible: Visible,
  credentials: BackstageCredentials,
): Promise<T[]> {
  const refs = all
    .map(({ scorecard }) => scorecard.id)
    .filter(id => id.startsWith('scorecard:'));
  if (visible === 'all' || !refs.length) return [...all];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: refs, fields: ['kind', 'metadata.name'] },
    { credentials },
  );
  const hidden = new Set(refs.filter((_, i) => !items[i]));
  return all.filter(({ scorecard }) => !hidden.has(scorecard.id));
}
