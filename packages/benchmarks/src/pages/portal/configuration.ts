import { JsonObject } from '@backstage/types';
import { ownConfiguration } from '../../scorecards/ours/configuration';

/** A caller that may read everything. */
export const token = 'reader-of-the-benchmark';

const never = { hours: 24 };
const collator = {
  schedule: { frequency: never, timeout: never, initialDelay: never },
};

/**
 * What the portal of this repository runs with on top of its own configuration:
 * on a catalog that is filled already, and with nothing to do by itself while
 * its pages are measured.
 */
export function portalConfiguration(
  url: string,
  database: JsonObject,
): JsonObject {
  return {
    ...ownConfiguration({
      policies: 'shipped',
      firstSweepSeconds: 24 * 60 * 60,
      readAll: false,
    }),
    app: {
      baseUrl: url,
      extensions: [
        // A home page on which nobody has put the plugin's widget.
        {
          'page:home': {
            config: {
              path: '/',
              defaultConfig: [
                {
                  component: 'HomePageSearchBar',
                  column: 0,
                  row: 0,
                  width: 12,
                  height: 2,
                },
              ],
            },
          },
        },
      ],
    },
    backend: {
      baseUrl: url,
      cors: { origin: url },
      listen: { host: '127.0.0.1', port: Number(new URL(url).port) },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'benchmark' } },
        ],
      },
    },
    catalog: {
      locations: [],
      // Those who have filled it are not here.
      orphanProviderStrategy: 'keep',
      processingInterval: never,
    },
    search: { collators: { catalog: collator, techdocs: collator } },
  };
}
