import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PolicyChangeEvent,
  Trend,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { LevelCount, TrendScope } from '../results/HistoryQueries';
import { Visible } from '../results/productFilters';
import { FilterParameters, readProductFilter } from './productFilter';
import { daysAgo } from './products';
import { readablePolicies } from './readablePolicies';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const MAX_TRANSITIONS = 20;

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

  const readableChanges = async (
    changes: readonly PolicyChangeEvent[],
    visible: Visible,
    credentials: BackstageCredentials,
  ) => {
    const ids = [...new Set(changes.map(({ scorecard }) => scorecard))];
    const readable = await readablePolicies(
      deps,
      ids.map(id => ({ scorecard: { id } })),
      visible,
      credentials,
    );
    const known = new Set(readable.map(({ scorecard }) => scorecard.id));
    return changes.filter(({ scorecard }) => known.has(scorecard));
  };

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
      domain: filter.domain,
      // Groups with those below them: a trend is what an office looks at.
      mine: filter.mine ?? (filter.owner && { groups: filter.owner }),
    };
    const since = daysAgo(clock, request.query.days).toISOString();
    const body: Trend = {
      days: byDay(
        await history.levelCounts(scope, visible, since.slice(0, 10)),
      ),
      policyChanges: await readableChanges(
        await policies.changesSince(since),
        visible,
        credentials,
      ),
      transitions: await history.latestTransitions(
        scope,
        visible,
        since,
        MAX_TRANSITIONS,
      ),
    };
    response.json(body);
  });
}
