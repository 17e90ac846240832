import { JsonObject } from '@backstage/types';
import { governor } from './scorecard';

/** Which policies are in force. */
export type Policies = 'comparable' | 'shipped';

/**
 * Our part of the configuration file: either the policy of the catalog that the
 * peer can be compared with, or the two that are shipped.
 */
export function ownConfiguration({
  policies,
  firstSweepSeconds,
  readAll,
}: {
  policies: Policies;
  /** After the start of the backend. */
  firstSweepSeconds: number;
  /** Whether each sweep reads the whole catalog, as it does every hour. */
  readAll: boolean;
}): JsonObject {
  const shipped = { enabled: policies === 'shipped' };
  return {
    dataMesh: {
      governance: {
        owners: [governor],
        locations: policies === 'comparable' ? ['*'] : [],
      },
      scorecards: { quality: shipped, ownership: shipped },
      // There is no plugin that could send them.
      notifications: {
        'at-risk': false,
        'level-lost': false,
        'critical-failing': false,
      },
      sweep: {
        readAllEvery: readAll ? { seconds: 0 } : { hours: 1 },
        schedule: {
          // Once a year: what is measured is asked for.
          frequency: { cron: '0 0 1 1 *' },
          initialDelay: { seconds: firstSweepSeconds },
          timeout: { minutes: 60 },
        },
      },
    },
  };
}
