import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  DATA_CONTRACT_API_TYPE,
  isDataProductEntity,
  isScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ChangeQueue } from './ChangeQueue';
import { entityDigest } from './entityDigest';

const DIGEST_KEY = 'digest';

function isWatched(entity: Entity): boolean {
  return (
    isDataProductEntity(entity) ||
    isScorecardEntity(entity) ||
    (entity.kind.toLocaleLowerCase('en-US') === 'api' &&
      entity.spec?.type === DATA_CONTRACT_API_TYPE)
  );
}

/**
 * Notices that a data product, a data contract or a scorecard was created or
 * changed. The catalog processes every entity again and again, so what it looked
 * like last time stands in the cache of this processor.
 */
export class ChangeProcessor implements CatalogProcessor {
  constructor(private readonly queue: Pick<ChangeQueue, 'add'>) {}

  getProcessorName(): string {
    return 'DataMeshChangeProcessor';
  }

  /** After all others: what they add is part of what is stored. */
  getPriority(): number {
    return Number.MAX_SAFE_INTEGER;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isWatched(entity)) return entity;
    const digest = entityDigest(entity);
    if ((await cache.get<string>(DIGEST_KEY)) !== digest) {
      // Not set again when it is the same: the cache keeps it then.
      await cache.set(DIGEST_KEY, digest);
      this.queue.add(stringifyEntityRef(entity));
    }
    return entity;
  }
}
