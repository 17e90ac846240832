import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { isDevelopment } from '../development';
import { exampleFiles, readEntityRefs } from '../exampleEntities';
import { readPlan } from './readPlan';
import { sendSignals } from './sendSignals';
import { signalRequests } from './signalRequests';
import { waitForSweep } from './waitForSweep';

const PLUGIN_ID = 'demo-signals';
const folder = () => resolvePackagePath('backend', '../../examples/signals');

/**
 * Sends the sample results of examples/signals once the example products are
 * measured, as tools would: over HTTP, as a sender of the configuration. In
 * development only, and only where the configuration has that sender.
 */
export default createBackendPlugin({
  pluginId: PLUGIN_ID,
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ auth, config, discovery, lifecycle, logger }) {
        const senders =
          config.getOptionalConfigArray('dataMesh.signals.senders') ?? [];
        const isSender = senders.some(
          sender =>
            sender.getOptionalString('subject') === `plugin:${PLUGIN_ID}`,
        );
        if (!isSender || !isDevelopment()) return;

        const load = async () => {
          const entityRefs = await readEntityRefs(exampleFiles(config));
          const products = [...entityRefs].filter(ref =>
            ref.startsWith('dataproduct:'),
          ).length;
          const options = { auth, discovery, logger };
          if (!(await waitForSweep(options, products))) {
            logger.warn('No sample signals: the products were not measured');
            return;
          }
          const startedAt = Date.now();
          const requests = signalRequests(await readPlan(folder()), startedAt);
          const sent = await sendSignals(options, requests);
          const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
          logger.info(
            `Sample signals: ${sent.results} new results, ${sent.metrics} metrics and ${sent.lineage} edges of lineage in ${sent.requests} requests and ${seconds} s; ${sent.failed} requests failed`,
          );
        };
        // Whoever waits for the portal does not wait for this.
        lifecycle.addStartupHook(() => {
          load().catch(error =>
            logger.warn(`Sample signals were not sent: ${error}`),
          );
        });
      },
    });
  },
});
