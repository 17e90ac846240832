import { JsonObject } from '@backstage/types';
import { ComparableCheck } from '../checks';
import { retrieverId } from './factRetriever';

/**
 * The peer's part of the configuration file. No lifecycle for facts: with one,
 * each run would also look for those to delete.
 *
 * @param firstRunSeconds - after the start of the backend
 */
export function peerConfiguration(
  checks: ComparableCheck[],
  firstRunSeconds: number,
): JsonObject {
  return {
    techInsights: {
      factRetrievers: {
        [retrieverId]: {
          // Once a year: what is measured is asked for.
          cadence: '0 0 1 1 *',
          initialDelay: { seconds: firstRunSeconds },
          timeout: { minutes: 30 },
        },
      },
      factChecker: {
        checks: Object.fromEntries(
          checks.map(({ id, title, rule }) => [
            id,
            {
              type: 'json-rules-engine',
              name: title,
              description: title,
              factIds: [retrieverId],
              rule: { conditions: rule },
            },
          ]),
        ),
      },
    },
  };
}
