import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

/** How far one thing is that a person must not find half done. */
export interface Progress {
  ready: boolean;
  /** Numbers only: whoever asks has not signed in. */
  counts: Record<string, number>;
}

/** One reason why the portal is not ready yet. Add another to the list in demoReadiness.ts. */
export type ReadinessCondition = () => Promise<Progress>;

export async function overallProgress(
  conditions: ReadinessCondition[],
): Promise<{ ready: boolean } & Record<string, number | boolean>> {
  const all = await Promise.all(conditions.map(condition => condition()));
  return {
    ...Object.assign({}, ...all.map(progress => progress.counts)),
    ready: all.every(progress => progress.ready),
  };
}

/**
 * Does something once, as soon as another condition holds, and is ready when
 * it is done. It is a convenience: if it fails, the portal is ready all the same.
 */
export function doneAfter(
  first: ReadinessCondition,
  logger: LoggerService,
  action: () => Promise<void>,
  pauseMs = 500,
): ReadinessCondition {
  let done = false;
  const work = async () => {
    while (!(await first()).ready) {
      await sleep(pauseMs, undefined, { ref: false });
    }
    await action();
  };
  work()
    .catch(error => logger.warn(`Preparing the demo failed: ${error}`))
    .finally(() => {
      done = true;
    });
  return async () => ({ ready: done, counts: {} });
}

export interface ExampleEntitiesOptions {
  entityRefs: Set<string>;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** After how long to log which entities are missing. */
  patienceMs?: number;
}

/** Every example entity has been processed and stitched. */
export function exampleEntitiesInCatalog(
  options: ExampleEntitiesOptions,
): ReadinessCondition {
  const { entityRefs, catalog, auth, logger, patienceMs = 60_000 } = options;
  const expected = entityRefs.size;
  const complainAt = Date.now() + patienceMs;
  let missing = [...entityRefs];
  let complained = false;

  return async () => {
    if (missing.length > 0) {
      missing = await withoutFound(missing, catalog, auth, logger);
    }
    if (missing.length > 0 && !complained && Date.now() > complainAt) {
      complained = true;
      logger.warn(
        `These example entities are still not in the catalog: ${missing.join(
          ', ',
        )}`,
      );
    }
    return {
      ready: missing.length === 0,
      counts: { entities: expected - missing.length, expected },
    };
  };
}

async function withoutFound(
  refs: string[],
  catalog: CatalogService,
  auth: AuthService,
  logger: LoggerService,
): Promise<string[]> {
  try {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return refs.filter((_ref, index) => !items[index]);
  } catch (error) {
    // The catalog itself may still be starting.
    logger.debug(`The catalog does not answer yet: ${error}`);
    return refs;
  }
}
