import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { SweepHealth } from '@backstage-data-mesh/plugin-data-mesh-common';
import { setTimeout as sleep } from 'node:timers/promises';
import { callPlugin } from './callPlugin';

const TRIGGER = '/.backstage/scheduler/v1/tasks/data-mesh-sweep/trigger';
const ATTEMPTS = 60;

/**
 * Has all example products measured, once the catalog has them: their pages
 * would show nothing until the next sweep.
 *
 * @param products - how many there are
 */
export async function measureProducts(
  options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
    pauseMs?: number;
  },
  products: number,
): Promise<void> {
  if (!products) return;
  const { logger, pauseMs = 500 } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await callPlugin(options, 'data-mesh', '/health');
    const { lastSweep }: SweepHealth = response.ok ? await response.json() : {};
    if (lastSweep?.finishedAt) {
      if (!lastSweep.error && (lastSweep.products ?? 0) >= products) return;
      // It refuses while a sweep is under way, which may be enough as well.
      await callPlugin(options, 'data-mesh', TRIGGER, 'POST');
    }
    await sleep(pauseMs);
  }
  logger.warn('The example products have not been measured yet');
}
