import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createScorecardEngine } from '@backstage-data-mesh/plugin-data-mesh-common';
import { readPublishOptions } from '@backstage-data-mesh/plugin-data-mesh-node';
import { ChangeProcessor } from './changes/ChangeProcessor';
import { ChangeQueue } from './changes/ChangeQueue';
import { DataContractProcessor } from './contracts/DataContractProcessor';
import { PersonalDataContracts } from './contracts/PersonalDataContracts';
import { readExamplesPolicy } from './contracts/readExamplesPolicy';
import { DirectoryProvider } from './directory/DirectoryProvider';
import { DeclaredFacts } from './facts/DeclaredFacts';
import { dataMeshCatalogFactsExtensionPoint } from './facts/factsExtensionPoint';
import { DataProductProcessor } from './kinds/DataProductProcessor';
import { ScorecardProcessor } from './kinds/ScorecardProcessor';
import {
  PUBLISH_PLACEHOLDER,
  publishPlaceholder,
} from './publishing/publishPlaceholder';
import { hasClassification } from './permissions/hasClassification';
import { addStandardsProviders } from './standards/addStandardsProviders';

/**
 * Adds the kinds DataProduct and Scorecard to the software catalog.
 *
 * @public
 */
export const catalogModuleDataMesh = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'data-mesh',
  register(env) {
    const declared = new DeclaredFacts();
    env.registerExtensionPoint(dataMeshCatalogFactsExtensionPoint, declared);

    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        catalogService: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({ config, ...deps }) {
        const { auth, catalog, events, lifecycle, logger } = deps;
        const { reader, scheduler } = deps;
        const queue = new ChangeQueue({ events, logger });
        lifecycle.addShutdownHook(() => queue.flush());
        catalog.addProcessor(
          new DataProductProcessor(),
          new ScorecardProcessor(createScorecardEngine(declared.facts)),
          new DataContractProcessor(
            readExamplesPolicy(config),
            new PersonalDataContracts({
              auth,
              catalog: deps.catalogService,
              logger,
            }),
            logger,
          ),
          new ChangeProcessor(queue),
        );
        deps.permissionsRegistry.addPermissionRules([hasClassification]);

        const { directory, to } = readPublishOptions(config);
        catalog.addPlaceholderResolver(
          PUBLISH_PLACEHOLDER,
          publishPlaceholder(to),
        );
        if (directory !== undefined) {
          catalog.addEntityProvider(
            new DirectoryProvider(directory, { events, logger }),
          );
        }
        addStandardsProviders(catalog, { config, logger, reader, scheduler });
      },
    });
  },
});
