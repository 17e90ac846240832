import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { withProductRelations } from '@backstage-data-mesh/plugin-data-mesh-common';

type Hidden = (entity: Entity, credentials: BackstageCredentials) => boolean;

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

/**
 * A catalog in memory whose entities change, can be hidden from callers, and
 * that can be out of reach. It counts requests.
 */
export class TestCatalog {
  requests = 0;
  unreachable = false;
  hidden: Hidden = () => false;
  /** Waited for before entities of some kinds are streamed. */
  beforeStream: (kinds: string[]) => Promise<void> = async () => {};
  /** Waited for after entities of some kinds were streamed. */
  afterStream: (kinds: string[]) => Promise<void> = async () => {};
  private entities = new Map<string, Entity>();
  private versions = 0;

  constructor(entities: readonly Entity[] = []) {
    this.put(...entities);
  }

  /** Adds or replaces entities; each gets a new version. */
  put(...entities: Entity[]): void {
    for (const entity of entities) {
      this.versions += 1;
      this.entities.set(refOf(entity), {
        ...entity,
        metadata: { ...entity.metadata, etag: `v${this.versions}` },
      });
    }
  }

  /** Changes one entity. */
  change(ref: string, change: (entity: Entity) => Entity): void {
    this.put(change(JSON.parse(JSON.stringify(this.entities.get(ref)))));
  }

  remove(ref: string): void {
    this.entities.delete(ref);
  }

  private asSeenBy(credentials: BackstageCredentials): CatalogService {
    this.requests += 1;
    if (this.unreachable) throw new Error('the catalog cannot be reached');
    return catalogServiceMock({
      entities: withProductRelations([...this.entities.values()]).filter(
        entity => !this.hidden(entity, credentials),
      ),
    });
  }

  /** What plugins get as their catalog. */
  service(): CatalogService {
    const seen = (options: { credentials: BackstageCredentials }) =>
      this.asSeenBy(options.credentials);
    return {
      getEntityByRef: async (ref, options) =>
        seen(options).getEntityByRef(ref, options),
      getEntitiesByRefs: async (request, options) =>
        seen(options).getEntitiesByRefs(request, options),
      getEntityFacets: async (request, options) =>
        seen(options).getEntityFacets(request, options),
      queryEntities: async (request, options) =>
        seen(options).queryEntities(request, options),
      streamEntities: (request, options) => this.stream(request, options),
    } as Partial<CatalogService> as CatalogService;
  }

  private async *stream(
    request: Parameters<CatalogService['streamEntities']>[0],
    options: { credentials: BackstageCredentials },
  ): AsyncIterable<Entity[]> {
    const { kind } = (request as { filter: { kind: string | string[] } })
      .filter;
    const kinds = [kind].flat();
    await this.beforeStream(kinds);
    yield* this.asSeenBy(options.credentials).streamEntities(request, options);
    await this.afterStream(kinds);
  }
}
