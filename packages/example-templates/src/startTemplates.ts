import {
  BackendFeature,
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import catalogModuleDataMesh from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import dataMeshPlugin from '@backstage-data-mesh/plugin-data-mesh-backend';
import scaffolderModuleDataMesh from '@backstage-data-mesh/plugin-scaffolder-backend-module-data-mesh';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { eventually } from './eventually';
import { placeholders } from './placeholders';

/** The folder of the templates. */
export const templatesFolder = resolvePackagePath(
  '@backstage-data-mesh/example-templates',
  '../../examples/templates',
);

const example = (path: string) => join(templatesFolder, '..', path);

/** What the templates lean on: people, domains, and something to read. */
const locations = [
  join(templatesFolder, 'all.yaml'),
  ...['org.yaml', 'domains.yaml', 'platform.yaml'].map(file =>
    example(`ecommerce/${file}`),
  ),
  ...['support-interactions', 'clickstream-events'].map(product =>
    example(`ecommerce/products/${product}/catalog-info.yaml`),
  ),
];

const groups: Record<string, string[]> = {
  'user:default/jdoe': ['group:default/customer-insights'],
  'user:default/asmith': ['group:default/customer-insights'],
};

/** How a task ended. */
export interface TaskEnd {
  status: 'completed' | 'failed' | 'cancelled';
  /** Log and errors of all steps. */
  log: string;
  /** Ids of the steps that ran to their end. */
  steps: string[];
  output: {
    links?: { title: string; entityRef?: string; url?: string }[];
    text?: { title: string; content: string }[];
  };
  milliseconds: number;
}

const ended = ['completed', 'failed', 'cancelled'];

/**
 * Starts scaffolder, catalog and data mesh with the example templates, and a
 * directory for what they publish.
 */
export async function startTemplates(
  options: {
    config?: JsonObject;
    features?: BackendFeature[];
    /** Entities beside those of the examples. */
    locations?: string[];
    /** Whether an event reaches those who wait for it; default: all do. */
    arrives?: (topic: string) => boolean;
  } = {},
) {
  const root = await mkdtemp(join(tmpdir(), 'data-mesh-repositories-'));
  const events = mockServices.events();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      catalogModuleDataMesh,
      placeholders,
      scaffolderPlugin,
      scaffolderModuleDataMesh,
      dataMeshPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 5 },
            rules: [
              {
                allow: [
                  ...['DataProduct', 'Scorecard', 'Template', 'Location'],
                  ...['API', 'Resource', 'Component', 'System', 'Domain'],
                  ...['Group', 'User'],
                ],
              },
            ],
            locations: [...locations, ...(options.locations ?? [])].map(
              target => ({ type: 'file', target }),
            ),
          },
          dataMesh: { publish: { to: 'directory', directory: { root } } },
          ...options.config,
        },
      }),
      // One for all plugins, as in a portal.
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          subscribe: subscription => events.subscribe(subscription),
          async publish(event) {
            if (options.arrives?.(event.topic) ?? true) {
              await events.publish(event);
            }
          },
        }),
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          async getUserInfo({ principal }) {
            const { userEntityRef } = principal as BackstageUserPrincipal;
            return {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                ...(groups[userEntityRef] ?? []),
              ],
            };
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });

  const as = (user: string) => {
    const header = mockCredentials.user.header(user);
    const send = async (
      method: 'get' | 'post',
      path: string,
      body?: object,
    ) => {
      const sent = request(backend.server)
        [method](path)
        .set('Authorization', header);
      return body ? sent.send(body) : sent;
    };

    const entity = async (ref: string): Promise<Entity | undefined> => {
      const { kind, namespace, name } = parseEntityRef(ref);
      const { status, body } = await send(
        'get',
        `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
      );
      return status === 200 ? body : undefined;
    };

    return {
      send,
      entity,

      /** Runs a template to its end. */
      async run(template: string, values: object): Promise<TaskEnd> {
        const templateRef = `template:default/${template}`;
        await eventually(templateRef, () => entity(templateRef));
        const began = performance.now();
        const { status, body } = await send(
          'post',
          '/api/scaffolder/v2/tasks',
          { templateRef, values },
        );
        if (status !== 201) throw new Error(JSON.stringify(body));
        const task = await eventually('end of the task', async () => {
          const answer = await send(
            'get',
            `/api/scaffolder/v2/tasks/${body.id}`,
          );
          return ended.includes(answer.body.status) ? answer.body : undefined;
        });
        const milliseconds = performance.now() - began;
        const { body: history } = await send(
          'get',
          `/api/scaffolder/v2/tasks/${body.id}/events`,
        );
        const bodies = (history as { body: JsonObject }[]).map(
          event => event.body,
        );
        return {
          status: task.status,
          log: bodies.map(({ message }) => message).join('\n'),
          steps: bodies
            .filter(event => event.status === 'completed' && event.stepId)
            .map(event => String(event.stepId)),
          output: (bodies.find(({ output }) => output)?.output ??
            {}) as TaskEnd['output'],
          milliseconds,
        };
      },

      /** What the scorecards say, as soon as the product was measured. */
      scorecards(ref: string): Promise<ProductDetails> {
        const { namespace, name } = parseEntityRef(ref);
        return eventually(`measurement of ${ref}`, async () => {
          const { status, body } = await send(
            'get',
            `/api/data-mesh/products/${namespace}/${name}`,
          );
          return status === 200 ? body : undefined;
        });
      },
    };
  };

  return {
    root,
    as,
    async stop() {
      await backend.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
