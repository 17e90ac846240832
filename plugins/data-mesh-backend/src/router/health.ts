import { SweepHealth } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { SweepHistory } from '../results/ResultStore';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/**
 * How the measuring itself does. A sweep that is under way tells nothing yet;
 * one that never ends shows as late.
 *
 * @param tellsCounts - for those who may read all products
 */
export function sweepHealth(
  { latest, finished, succeededAt }: SweepHistory,
  now: Date,
  lateAfterSeconds: number,
  tellsCounts: boolean,
): SweepHealth {
  if (!latest) return { status: 'never' };
  const { startedAt, finishedAt, products, changed, error } = latest;
  const ageOf = (at: string) => (now.getTime() - Date.parse(at)) / 1000;
  const isLate = ageOf(succeededAt ?? startedAt) > lateAfterSeconds;
  let status: SweepHealth['status'] = succeededAt ? 'ok' : 'never';
  if (isLate) status = 'late';
  if (finished?.error) status = 'failed';
  return {
    status,
    lastSweep: {
      startedAt,
      finishedAt,
      ...(tellsCounts && { products, changed, error }),
    },
    ...(succeededAt && { ageSeconds: ageOf(succeededAt) }),
  };
}

/** What watches over the measuring, and the facts that it reads. */
export function addHealthRoutes(router: Router, deps: RouterDeps): void {
  router.get('/health', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const visible = await deps.visibility.of(credentials);
    response.json(
      sweepHealth(
        await deps.results.sweepHistory(),
        deps.clock(),
        deps.lateAfterSeconds,
        visible === 'all',
      ),
    );
  });

  router.get('/facts', async (request, response) => {
    await readerOf(deps, request);
    response.json(deps.engine.facts);
  });
}
