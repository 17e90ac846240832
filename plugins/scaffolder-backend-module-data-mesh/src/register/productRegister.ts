import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  DIRECTORY_TOPIC,
  DirectoryPublished,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { MeasureDeps } from '../validate/measureProduct';
import { confirmOwnership } from './confirmOwnership';
import { BETWEEN_MS, measureNow, Wait } from './measureNow';

const DEADLINE_MS = 10_000;
/** A policy is in force after a sweep: it is waited for so many times as long. */
const POLICY_DEADLINES = 3;

/**
 * What the action asks others for.
 *
 * @public
 */
export interface ProductRegisterDeps extends MeasureDeps {
  catalog: CatalogService;
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  /**
   * How long it waits for the catalog, in milliseconds; default 10 seconds. For a
   * policy to be in force it waits three times as long.
   */
  deadlineMs?: number;
}

/**
 * `data-mesh:product:register` waits until the catalog has what was published.
 * Of a data product it then confirms the ownership, as the one who runs it.
 *
 * @public
 */
export function createProductRegisterAction(deps: ProductRegisterDeps) {
  const deadlineMs = deps.deadlineMs ?? DEADLINE_MS;

  /** Resolves as soon as the catalog has it; tells what to do when it has not. */
  async function inCatalog(
    ref: string,
    { credentials, deadline, signal }: Wait,
  ): Promise<Entity> {
    for (;;) {
      const entity = await deps.catalog.getEntityByRef(ref, { credentials });
      if (entity) return entity;
      if (performance.now() > deadline) {
        throw new InputError(
          `${ref} was published, and is not in the catalog after ${
            deadlineMs / 1000
          } seconds. The repository is kept. Look at "Unprocessed entities" or the log of the catalog for the reason, then start this task again`,
        );
      }
      await sleep(BETWEEN_MS, undefined, { signal });
    }
  }

  return createTemplateAction({
    id: 'data-mesh:product:register',
    description:
      'Waits up to 10 seconds until the catalog has the entity that was published',
    supportsDryRun: true,
    examples: [
      {
        description: 'After publishing to a directory',
        example: `steps:
  - id: register
    action: data-mesh:product:register
    input:
      entityRef: \${{ steps.product.output.entityRef }}
      repository: \${{ parameters.name }}`,
      },
    ],
    schema: {
      input: {
        entityRef: z => z.string().describe('Ref of the entity to wait for'),
        waitFor: z =>
          z
            .array(z.string())
            .optional()
            .describe('Refs of entities that come with it, such as contracts'),
        repository: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the repository in the directory; the catalog is told of it once more',
            ),
        repoContentsUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Of a git host: the output of its publish action; its catalog-info.yaml is registered',
            ),
      },
      output: {
        entityRef: z => z.string().describe('Full ref of the entity'),
      },
    },
    async handler(ctx) {
      const { repository, repoContentsUrl, waitFor = [] } = ctx.input;
      const entityRef = stringifyEntityRef(
        parseEntityRef(ctx.input.entityRef, {
          defaultKind: 'DataProduct',
          defaultNamespace: 'default',
        }),
      );
      ctx.output('entityRef', entityRef);
      if (ctx.isDryRun) return;

      // A crash after publishing may have lost the first one.
      if (repository) {
        const eventPayload: DirectoryPublished = { repository };
        await deps.events.publish({ topic: DIRECTORY_TOPIC, eventPayload });
      }
      const credentials = await ctx.getInitiatorCredentials();
      if (repoContentsUrl) {
        const target = deps.integrations.resolveUrl({
          base: repoContentsUrl,
          url: '/catalog-info.yaml',
        });
        // Registered by an earlier try: the catalog reads it again.
        await deps.catalog.addLocation(
          { type: 'url', target, onConflict: 'refresh' },
          { credentials },
        );
      }
      const deadline = performance.now() + deadlineMs;
      const wait = { credentials, deadline, signal: ctx.signal };
      const entity = await inCatalog(entityRef, wait);
      for (const ref of waitFor) await inCatalog(ref, wait);
      ctx.logger.info(`${entityRef} is in the catalog`);
      const measured = performance.now() + POLICY_DEADLINES * deadlineMs;
      await measureNow(
        deps,
        entityRef,
        { ...wait, deadline: measured },
        ctx.logger,
      );
      await confirmOwnership(deps, entityRef, entity, wait, ctx.logger);
    },
  });
}
