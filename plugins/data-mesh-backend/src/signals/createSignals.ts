import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { SignalFormat } from '@backstage-data-mesh/plugin-data-mesh-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { FieldStore } from '../contracts/FieldStore';
import { QualityStore } from '../quality/QualityStore';
import { readSenders, Sender } from '../quality/senders';
import { Sweeper } from '../sweep/Sweeper';
import { createSignalRouter, signalFormats } from './createSignalRouter';
import { LiveKeys } from './LiveKeys';
import { ObservedLineageQueries } from './ObservedLineageQueries';
import { PortIndex } from './PortIndex';
import { readSignalLimits } from './readSignalLimits';
import { SignalIntake } from './SignalIntake';

/** What takes the files of tools, wired together. */
export function createSignals(deps: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clock: () => Date;
  config: Config;
  database: Knex;
  fields: FieldStore;
  formats: readonly SignalFormat[];
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  quality: QualityStore;
  signals: SignalsService;
  sweeper: Sweeper;
}): {
  intake: SignalIntake;
  liveKeys: LiveKeys;
  observed: ObservedLineageQueries;
  senders: Sender[];
  /** For the files of tools; it comes before the router of all other routes. */
  router: Router;
} {
  const { config, database } = deps;
  const senders = readSenders(config);
  const liveKeys = new LiveKeys(database);
  const intake = new SignalIntake({
    ...deps,
    senders,
    index: new PortIndex(database),
    liveKeys,
  });
  return {
    intake,
    liveKeys,
    observed: new ObservedLineageQueries(database),
    senders,
    router: createSignalRouter({
      ...deps,
      senders,
      intake,
      limits: readSignalLimits(config),
      formats: signalFormats(deps.formats),
    }),
  };
}
