import { Router } from 'express';
import { readCheckRollup } from '../results/checkRollup';
import { FilterParameters, readProductFilter } from './productFilter';
import { policiesById } from './policiesById';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** Products counted by where they belong, and by what they fail. */
export function addRollupRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, rollups } = deps;

  router.get('/rollups/:by', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const policies = await policiesById(deps);
    const visible = await visibility.of(credentials);
    const filter = await readProductFilter(
      deps,
      credentials,
      request.query as FilterParameters,
      [...policies.values()],
    );
    const by = request.params.by as 'domain' | 'owner' | 'system' | 'check';
    const items =
      by === 'check'
        ? await readCheckRollup(deps, filter, visible, policies)
        : await rollups.rollup(by, filter, visible);
    response.json({ items });
  });
}
