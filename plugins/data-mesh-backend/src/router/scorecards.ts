import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import { StoredPolicy } from '../policies/PolicyStore';
import { OutcomeCount } from '../results/RollupQueries';
import { readablePolicies } from './readablePolicies';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** The namespace under which routes know the shipped scorecards. */
const SHIPPED_NAMESPACE = 'builtin';

function passRateOf(
  policy: StoredPolicy,
  counts: readonly OutcomeCount[],
): { products: number; passRate: number | null } {
  let products = 0;
  let passed = 0;
  let applicable = 0;
  for (const count of counts) {
    if (count.scorecard !== policy.scorecard.id) continue;
    products += count.products;
    for (const outcome of count.outcomes) {
      if (outcome === 'pass') passed += count.products;
      if (['pass', 'fail', 'unknown'].includes(outcome)) {
        applicable += count.products;
      }
    }
  }
  return { products, passRate: applicable ? passed / applicable : null };
}

const viewOf = (
  policy: StoredPolicy,
  counts: readonly OutcomeCount[],
): PolicyView => ({ ...policy, ...passRateOf(policy, counts) });

/** The policies, and how products do by them. */
export function addScorecardRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, policies, rollups } = deps;

  router.get('/scorecards', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const visible = await visibility.of(credentials);
    const counts = await rollups.outcomeCounts({}, visible);
    const items = await readablePolicies(
      deps,
      await policies.list(),
      visible,
      credentials,
    );
    response.json({ items: items.map(policy => viewOf(policy, counts)) });
  });

  router.get('/scorecards/:namespace/:name', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const { namespace, name } = request.params;
    const id =
      namespace === SHIPPED_NAMESPACE
        ? `builtin:${name}`
        : `scorecard:${namespace}/${name}`.toLocaleLowerCase('en-US');
    const policy = await policies.get(id);
    const visible = await visibility.of(credentials);
    const [found] = policy
      ? await readablePolicies(deps, [policy], visible, credentials)
      : [];
    if (!found) {
      throw new NotFoundError(
        `There is no scorecard ${id}, or you may not read it`,
      );
    }
    response.json(viewOf(found, await rollups.outcomeCounts({}, visible)));
  });
}
