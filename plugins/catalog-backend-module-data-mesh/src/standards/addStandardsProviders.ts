import {
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readStandardsConfig } from './readStandardsConfig';
import { StandardsProvider } from './StandardsProvider';

/** Adds a provider for each that `catalog.providers.dataMesh` names. */
export function addStandardsProviders(
  catalog: CatalogProcessingExtensionPoint,
  {
    config,
    scheduler,
    ...deps
  }: {
    config: RootConfigService;
    logger: LoggerService;
    reader: UrlReaderService;
    scheduler: SchedulerService;
  },
): void {
  for (const options of readStandardsConfig(config)) {
    const taskRunner = scheduler.createScheduledTaskRunner(options.schedule);
    catalog.addEntityProvider(
      new StandardsProvider(options, { ...deps, taskRunner }),
    );
  }
}
