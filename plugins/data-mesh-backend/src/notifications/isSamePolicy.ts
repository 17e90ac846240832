import { StoredProduct } from '../results/ResultStore';

/** Whether only time has passed: a check of the policy is in force now. */
export const isSamePolicy = (
  { scorecard, policyDigest }: { scorecard: string; policyDigest: string },
  before: StoredProduct,
) => before.results.get(scorecard)?.policyDigest === policyDigest;
