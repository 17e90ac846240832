import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { StandardsOptions } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * Where a provider finds files of ODCS and ODPS, and how it reads them.
 *
 * @public
 */
export interface StandardsProviderOptions extends StandardsOptions {
  /** Names the provider among others; the end of its name. */
  id: string;
  /** Paths or patterns, relative to the working directory of the backend. */
  files: string[];
  /** URLs of files, patterns of such URLs, and URLs of folders. */
  urls: string[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}
