import { SweepHealth } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { SweepRecord } from '../results/ResultStore';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** How the measuring itself does, from the last sweep and the time since. */
export function sweepHealth(
  sweep: SweepRecord | undefined,
  now: Date,
  lateAfterSeconds: number,
): SweepHealth {
  if (!sweep) return { status: 'never' };
  const { id: _, ...lastSweep } = sweep;
  const ageSeconds = (now.getTime() - Date.parse(sweep.startedAt)) / 1000;
  if (sweep.error) return { status: 'failed', lastSweep, ageSeconds };
  return {
    status: ageSeconds > lateAfterSeconds ? 'late' : 'ok',
    lastSweep,
    ageSeconds,
  };
}

/** What watches over the measuring, and the facts that it reads. */
export function addHealthRoutes(router: Router, deps: RouterDeps): void {
  router.get('/health', async (request, response) => {
    await readerOf(deps, request);
    response.json(
      sweepHealth(
        await deps.results.lastSweep(),
        deps.clock(),
        deps.lateAfterSeconds,
      ),
    );
  });

  router.get('/facts', async (request, response) => {
    await readerOf(deps, request);
    response.json(deps.engine.facts);
  });
}
