import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { createScorecardEngine } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CATALOG_CHANGES_TOPIC,
  CatalogChanges,
  builtInSignalFormats,
  dataMeshFactsExtensionPoint,
  dataMeshSignalsExtensionPoint,
  FactProvider,
  SignalFormat,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { addActions } from './actions/addActions';
import { Allowances } from './authorization/Allowances';
import { addPermissions } from './authorization/addPermissions';
import { Callers } from './authorization/Caller';
import { Visibility } from './authorization/Visibility';
import { readOptions } from './config/readOptions';
import { DatabaseContractVersionStore } from './contracts/DatabaseContractVersionStore';
import { ContractPages } from './contracts/ContractPages';
import { DatabaseFieldStore } from './contracts/DatabaseFieldStore';
import { DatabaseServedContractStore } from './contracts/DatabaseServedContractStore';
import { ServedContracts } from './contracts/ServedContracts';
import { openDatabase } from './database/openDatabase';
import { ChangedEntities } from './facts/ChangedEntities';
import { ContractDocuments } from './facts/ContractDocuments';
import { FactSourcesLoader } from './facts/FactSourcesLoader';
import { factsOfProviders } from './facts/loadFactProviders';
import { MeshKeeper } from './facts/MeshKeeper';
import { MeshReader } from './facts/MeshReader';
import { NeighbourhoodReader } from './facts/NeighbourhoodReader';
import { DatabaseAttestationStore } from './governance/attestations/DatabaseAttestationStore';
import { DatabaseExemptionStore } from './governance/exemptions/DatabaseExemptionStore';
import { DatabaseLedgerStore } from './governance/ledger/DatabaseLedgerStore';
import { readNotificationOptions } from './notifications/kinds';
import { NotificationQueue } from './notifications/NotificationQueue';
import { NotificationSender } from './notifications/NotificationSender';
import { DatabaseOutboxStore } from './notifications/outbox/DatabaseOutboxStore';
import { DatabasePolicyStore } from './policies/DatabasePolicyStore';
import { readPolicyConfig } from './policies/policyConfig';
import { PolicyLoader } from './policies/PolicyLoader';
import { PolicyPreviewer } from './preview/PolicyPreviewer';
import { ProductPreviewer } from './preview/ProductPreviewer';
import { DatabaseQualityStore } from './quality/DatabaseQualityStore';
import { DatabaseHistoryQueries } from './results/DatabaseHistoryQueries';
import { DatabaseProductDirectory } from './results/DatabaseProductDirectory';
import { DatabaseProductQueries } from './results/DatabaseProductQueries';
import { DatabaseResultStore } from './results/DatabaseResultStore';
import { DatabaseRollupQueries } from './results/DatabaseRollupQueries';
import { BADGE_PATH } from './router/badges';
import { createRouter } from './router/createRouter';
import { RouterDeps } from './router/RouterDeps';
import { createSignals } from './signals/createSignals';
import { ChangeListener } from './sweep/ChangeListener';
import { MeshEvaluator } from './sweep/MeshEvaluator';
import { scheduleTasks, SWEEP_TASK } from './sweep/scheduleTasks';
import { Sweeper } from './sweep/Sweeper';

/** So many sweeps may be missed before the measuring is late. */
const SWEEPS_MISSED = 3;
const UNKNOWN_FREQUENCY: HumanDuration = { hours: 1 };

/**
 * Scorecards, quality results, history and governance of data products.
 *
 * @public
 */
export const dataMeshPlugin = createBackendPlugin({
  pluginId: 'data-mesh',
  register(env) {
    const providers: FactProvider[] = [];
    env.registerExtensionPoint(dataMeshFactsExtensionPoint, {
      addFactProvider: provider => providers.push(provider),
    });
    const formats: SignalFormat[] = [...builtInSignalFormats];
    env.registerExtensionPoint(dataMeshSignalsExtensionPoint, {
      addSignalFormat: format => formats.push(format),
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auth: coreServices.auth,
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        notifications: notificationService,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { auth, auditor, catalog, config, logger, scheduler } = services;
        const options = readOptions(config);
        const moreFacts = factsOfProviders(providers);
        const engine = createScorecardEngine(moreFacts);
        const loader = new PolicyLoader(engine, readPolicyConfig(config));
        const clock = () => new Date();

        const database = await openDatabase(services.database);
        const ledger = DatabaseLedgerStore.create({ database });
        const attestations = DatabaseAttestationStore.create({
          database,
          ledger,
        });
        const exemptions = DatabaseExemptionStore.create({ database, ledger });
        const policies = DatabasePolicyStore.create({ database, ledger });
        const quality = DatabaseQualityStore.create({ database });
        const results = DatabaseResultStore.create({ database });
        const directory = DatabaseProductDirectory.create({ database });
        const products = DatabaseProductQueries.create({ database });

        const outbox = DatabaseOutboxStore.create({ database });
        const queue = new NotificationQueue(
          outbox,
          readNotificationOptions(config),
        );

        const changes = new ChangedEntities(database);
        const versions = DatabaseContractVersionStore.create({
          database,
          logger,
        });
        const served = DatabaseServedContractStore.create({ database });
        const servedContracts = new ServedContracts(versions, served);
        const fields = DatabaseFieldStore.create({ database, logger });
        const contracts = new ContractDocuments(
          database,
          catalog,
          changes,
          versions,
          clock,
        );
        const neighbourhoods = new NeighbourhoodReader(
          catalog,
          contracts,
          clock,
        );
        const sweeper = new Sweeper({
          auth,
          logger,
          clock,
          meshes: new MeshKeeper({
            catalog,
            reader: new MeshReader(catalog, contracts),
            changes,
            clock,
            readAllEveryMs: options.readAllEveryMs,
          }),
          neighbourhoods,
          sources: new FactSourcesLoader(
            { attestations, exemptions, quality },
            providers,
            options,
            logger,
          ),
          attestations,
          policies,
          loader,
          results,
          evaluator: new MeshEvaluator(engine, results, logger),
          afterwards: (inForce, now) => queue.afterWrites(inForce, now),
          served: servedContracts,
          versions,
          tell: (planned, now) => queue.add(planned, { now }),
        });
        addPermissions(services.permissionsRegistry, { directory, policies });
        const listener = new ChangeListener({
          auth,
          logger,
          catalog,
          clock,
          changes,
          directory,
          sweeper,
          requestSweep: () => scheduler.triggerTask(SWEEP_TASK),
        });
        await services.events.subscribe({
          id: 'data-mesh',
          topics: [CATALOG_CHANGES_TOPIC],
          onEvent: async ({ eventPayload }) =>
            listener.onChanges((eventPayload as CatalogChanges).entityRefs),
        });
        services.lifecycle.addShutdownHook(() => listener.stop());
        await scheduleTasks({
          scheduler,
          logger,
          auditor,
          clock,
          options,
          sweeper,
          results,
          quality,
          ledger,
          exemptions,
          attestations,
          directory,
          queue,
          outbox,
          fields,
          sender: new NotificationSender(
            outbox,
            results,
            services.notifications,
            logger,
            clock,
          ),
        });

        const { router: signalRouter, ...signals } = createSignals({
          ...services,
          clock,
          database,
          fields,
          formats,
          quality,
          sweeper,
        });
        const { frequency } = options.sweep;
        const every =
          'cron' in frequency || 'trigger' in frequency
            ? UNKNOWN_FREQUENCY
            : frequency;
        const deps: RouterDeps = {
          ...services,
          ...signals,
          clock,
          engine,
          visibility: new Visibility(services.permissions, catalog, directory),
          callers: new Callers(services.userInfo, database),
          allowances: new Allowances({
            permissions: services.permissions,
            directory,
            policies,
          }),
          products,
          directory,
          rollups: DatabaseRollupQueries.create({ database }),
          history: DatabaseHistoryQueries.create({ database }),
          results,
          policies,
          exemptions,
          contracts: new ContractPages(catalog, versions, served),
          fields,
          attestations,
          quality,
          versions,
          ledger,
          sweeper,
          productPreviewer: new ProductPreviewer(
            catalog,
            neighbourhoods,
            engine,
            loader,
            servedContracts,
            results,
            options,
            clock,
          ),
          policyPreviewer: new PolicyPreviewer({
            engine,
            moreFacts,
            policies,
            products,
            clock,
          }),
          onExemptionRequested: (exemption, { scorecard }) =>
            queue.exemptionRequested(exemption, scorecard, clock()),
          onExemptionDecided: async exemption =>
            queue.exemptionDecided(
              exemption,
              await directory.owners(exemption.products),
              clock(),
            ),
          attestationDays: options.attestationDays,
          anonymousBadges: options.anonymousBadges,
          lateAfterSeconds:
            (durationToMilliseconds(every) / 1000) * SWEEPS_MISSED,
        };
        addActions(services.actions, deps);
        services.httpRouter.use(signalRouter);
        services.httpRouter.use(createRouter(deps));
        if (options.anonymousBadges) {
          services.httpRouter.addAuthPolicy({
            path: BADGE_PATH,
            allow: 'unauthenticated',
          });
        }
      },
    });
  },
});
