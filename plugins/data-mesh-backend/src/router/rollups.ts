import { Router } from 'express';
import { readCheckRollup } from '../results/checkRollup';
import { PoliciesById } from '../results/presentProduct';
import {
  FilterParameters,
  needsPolicies,
  readProductFilter,
} from './productFilter';
import { policiesById } from './policiesById';
import { readablePolicies } from './readablePolicies';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** Products counted by where they belong, and by what they fail. */
export function addRollupRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, rollups } = deps;

  router.get('/rollups/:by', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const by = request.params.by as 'domain' | 'owner' | 'system' | 'check';
    const query = request.query as FilterParameters;
    const policies: PoliciesById =
      by === 'check' || needsPolicies(query)
        ? await policiesById(deps)
        : new Map();
    const visible = await visibility.of(credentials);
    const filter = await readProductFilter(deps, credentials, query, [
      ...policies.values(),
    ]);
    const items =
      by === 'check'
        ? await readCheckRollup(
            deps,
            filter,
            visible,
            await readablePolicies(
              deps,
              [...policies.values()],
              visible,
              credentials,
            ),
          )
        : await rollups.rollup(by, filter, visible);
    response.json({ items });
  });
}
