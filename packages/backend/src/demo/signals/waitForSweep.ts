import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { SweepHealth } from '@backstage-data-mesh/plugin-data-mesh-common';
import { callPlugin } from '../callPlugin';

const ATTEMPTS = 240;

/**
 * Waits until a sweep has measured all products: results of others are refused.
 *
 * @param products - how many there are
 * @returns whether it came to that
 */
export async function waitForSweep(
  options: {
    auth: AuthService;
    discovery: DiscoveryService;
    pauseMs?: number;
  },
  products: number,
): Promise<boolean> {
  const { pauseMs = 500 } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const response = await callPlugin(options, 'data-mesh', '/health');
      const { lastSweep }: SweepHealth = response.ok
        ? await response.json()
        : {};
      if (lastSweep?.finishedAt && (lastSweep.products ?? 0) >= products)
        return true;
    } catch {
      // The backend may still be starting.
    }
    await sleep(pauseMs, undefined, { ref: false });
  }
  return false;
}
