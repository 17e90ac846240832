import { StoredResult } from '../results/ResultStore';
import { ResultCondition } from './outbox/OutboxStore';

/** @param result - undefined when the product or the scorecard is gone */
export function stillHolds(
  { position, failing, atRisk }: ResultCondition,
  result: Pick<StoredResult, 'position' | 'checks'> | undefined,
): boolean {
  if (!result) return false;
  if (position !== undefined && result.position !== position) return false;
  if (atRisk && !result.checks.some(check => check.atRiskUntil)) return false;
  return (
    failing === undefined ||
    result.checks.some(
      ({ id, outcome }) => id === failing && outcome === 'fail',
    )
  );
}
