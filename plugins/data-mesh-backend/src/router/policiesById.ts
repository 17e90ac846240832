import { PoliciesById } from '../results/presentProduct';
import { RouterDeps } from './RouterDeps';

/** All policies by id. */
export async function policiesById({
  policies,
}: Pick<RouterDeps, 'policies'>): Promise<PoliciesById> {
  const all = await policies.list();
  return new Map(all.map(policy => [policy.scorecard.id, policy]));
}
