import { Trend } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { LevelCount, TrendScope } from '../results/HistoryQueries';
import { FilterParameters, readProductFilter } from './productFilter';
import { daysAgo } from './products';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** Puts the counts of a day and scorecard together. */
function byDay(counts: readonly LevelCount[]): Trend['days'] {
  const days = new Map<string, Trend['days'][number]>();
  for (const { day, scorecard, position, products } of counts) {
    const key = `${day} ${scorecard}`;
    const entry = days.get(key) ?? { day, scorecard, levels: {} };
    entry.levels[position] = (entry.levels[position] ?? 0) + products;
    days.set(key, entry);
  }
  return [...days.values()];
}

/** Levels by day, with the changes of policies. */
export function addTrendRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, history, policies, clock } = deps;

  router.get('/trends', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const visible = await visibility.of(credentials);
    const filter = await readProductFilter(
      deps,
      credentials,
      request.query as FilterParameters,
      [],
    );
    const scope: TrendScope = {
      domains: filter.domain,
      owners: filter.mine?.groups ?? filter.owner,
    };
    const since = daysAgo(clock, request.query.days).toISOString();
    const day = since.slice(0, 10);
    const body: Trend = {
      // Counts over all products would tell of those that a caller may not see.
      days: byDay(
        visible === 'all'
          ? await history.levelCounts(scope, day)
          : await history.levelCountsOf(visible, scope, day),
      ),
      policyChanges: await policies.changesSince(since),
    };
    response.json(body);
  });
}
