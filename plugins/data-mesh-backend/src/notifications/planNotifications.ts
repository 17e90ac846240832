import { Policy } from '../policies/Policy';
import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { forConsumers } from './forConsumers';
import { forFailures } from './forFailures';
import { forOwners } from './forOwners';
import { PlannedNotification } from './PlannedNotification';

/**
 * What people are to be told after a product was measured. The first result of
 * a product is a silent baseline.
 */
export function planNotifications(
  write: ProductWrite,
  before: StoredProduct | undefined,
  policies: readonly Policy[],
): PlannedNotification[] {
  if (!before || before.archived) return [];
  const scorecards = new Map(
    policies.map(({ scorecard }) => [scorecard.id, scorecard]),
  );
  return [
    ...forOwners(write, before, scorecards),
    ...forFailures(write, before, scorecards),
    ...forConsumers(write, before),
  ];
}
