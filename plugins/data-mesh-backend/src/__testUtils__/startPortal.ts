import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import { dataMeshPlugin } from '../plugin';
import { SWEEP_TASK } from '../sweep/scheduleTasks';
import { TestCatalog } from './TestCatalog';

type Task = SchedulerServiceTaskScheduleDefinition & {
  id: string;
  fn: (signal: AbortSignal) => Promise<void> | void;
};

/** What a user may do; everything, when nothing is said. */
export type Decide = (permission: Permission, user: string) => PolicyDecision;

const allow: Decide = () => ({ result: AuthorizeResult.ALLOW });

/** The data-mesh backend with a catalog in memory, and its users. */
export async function startPortal(options: {
  entities: readonly Entity[];
  /** Takes the place of the database service that is made from a connection. */
  database?: BackendFeature;
  knex?: Knex;
  /** By default tasks run when a test says so. */
  scheduler?: BackendFeature;
  config?: JsonObject;
  decide?: Decide;
  /** Direct groups of users. */
  groups?: Record<string, string[]>;
  features?: Parameters<typeof startTestBackend>[0]['features'];
}) {
  const catalog = new TestCatalog(options.entities);
  const tasks = new Map<string, Task>();
  const decide = options.decide ?? allow;
  const userOf = (credentials: { principal: unknown }) =>
    (credentials.principal as { userEntityRef?: string }).userEntityRef ?? '';
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    }),
  });
  const events = mockServices.events();
  const actions = actionsRegistryServiceMock();
  const notifications = { send: jest.fn(async () => {}) };

  const permissions = mockServices.permissions.mock({
    authorize: async (requests, { credentials }: any) =>
      requests.map(({ permission }) => {
        const { result } = decide(permission, userOf(credentials));
        return {
          result:
            result === AuthorizeResult.CONDITIONAL
              ? AuthorizeResult.DENY
              : result,
        };
      }),
    authorizeConditional: async (requests, { credentials }: any) =>
      requests.map(
        ({ permission }) => decide(permission, userOf(credentials)) as any,
      ),
  });

  const scheduler = createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () =>
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.set(task.id, task as Task);
        },
        triggerTask: async id => {
          await tasks.get(id)!.fn(new AbortController().signal);
        },
      }),
  });

  const dataMesh = options.config?.dataMesh as JsonObject | undefined;
  const backend = await startTestBackend({
    features: [
      dataMeshPlugin,
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          dataMesh: {
            // What a test changes in the catalog comes without an event.
            sweep: { readAllEvery: { seconds: 0 } },
            ...dataMesh,
            notifications: {
              settle: { seconds: 0 },
              ...(dataMesh?.notifications as JsonObject | undefined),
            },
          },
        },
      }),
      options.database ??
        mockServices.database.factory({ knex: options.knex! }),
      auditor.factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service(),
      }),
      options.scheduler ?? scheduler,
      permissions.factory,
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const userEntityRef = userOf(credentials);
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(options.groups?.[userEntityRef] ?? []),
            ],
          };
        },
      }).factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      ...(options.features ?? []),
    ],
  });

  const as =
    (header: string) =>
    (method: 'get' | 'post', path: string, body?: object) => {
      const sent = request(backend.server)
        [method](`/api/data-mesh${path}`)
        .set('Authorization', header);
      return body ? sent.send(body) : sent;
    };
  return {
    server: backend.server,
    catalog,
    auditor,
    events,
    notifications,
    permissions,
    actions,
    tasks,
    stop: () => backend.stop(),
    /** Runs a scheduled task now. */
    run: async (id: string) => tasks.get(id)!.fn(new AbortController().signal),
    /** Measures all products. */
    sweep: () =>
      Promise.resolve(tasks.get(SWEEP_TASK)!.fn(new AbortController().signal)),
    user: (ref: string) => as(mockCredentials.user.header(ref)),
    headers: (ref: string) => ({
      authorization: mockCredentials.user.header(ref),
    }),
    /** For requests whose body is no JSON. */
    raw: (ref: string) => (method: 'get' | 'post', path: string) =>
      request(backend.server)
        [method](`/api/data-mesh${path}`)
        .set('Authorization', mockCredentials.user.header(ref)),
    service: (subject: string) =>
      as(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(subject),
          targetPluginId: 'data-mesh',
        }),
      ),
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
