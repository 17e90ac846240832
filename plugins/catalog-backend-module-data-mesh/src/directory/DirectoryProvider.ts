import { LoggerService } from '@backstage/backend-plugin-api';
import { LocationEntity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
  locationSpecToLocationEntity,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DIRECTORY_TOPIC,
  DirectoryPublished,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { join } from 'node:path';
import { listRepositories } from './listRepositories';

const PROVIDER = 'data-mesh-directory';
const CATALOG_FILE = 'catalog-info.yaml';

/**
 * Brings the repositories that templates published to a directory on this machine
 * into the catalog: one Location each.
 */
export class DirectoryProvider implements EntityProvider {
  private connection?: EntityProviderConnection;

  constructor(
    private readonly root: string,
    private readonly deps: { events: EventsService; logger: LoggerService },
  ) {}

  getProviderName(): string {
    return PROVIDER;
  }

  /** Takes what is there, drops what is gone, then waits for what is published. */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.takeAll(connection);
    await this.deps.events.subscribe({
      id: PROVIDER,
      topics: [DIRECTORY_TOPIC],
      onEvent: ({ eventPayload }) =>
        this.add((eventPayload as DirectoryPublished).repository),
    });
  }

  /**
   * What is in the directory is what the catalog has from now on. A directory that
   * cannot be read changes nothing: what was in it may come back.
   */
  private async takeAll(connection: EntityProviderConnection): Promise<void> {
    try {
      const repositories = await listRepositories(this.root, CATALOG_FILE);
      if (!repositories) return;
      await connection.applyMutation({
        type: 'full',
        entities: repositories.map(repository => this.deferred(repository)),
      });
    } catch (error) {
      this.deps.logger.error(
        `dataMesh.publish.directory.root cannot be read; its repositories stay as they were: ${error}`,
      );
    }
  }

  /** Adds a repository, or has the catalog read it again if it is known. */
  private async add(repository: string): Promise<void> {
    const known = await listRepositories(this.root, CATALOG_FILE);
    if (!known?.includes(repository)) {
      this.deps.logger.warn(
        `${repository} was published to the directory, but there is no ${CATALOG_FILE} in it`,
      );
      return;
    }
    await this.connection?.applyMutation({
      type: 'delta',
      added: [this.deferred(repository)],
      removed: [],
    });
    await this.connection?.refresh({
      keys: [`file:${this.catalogFile(repository)}`],
    });
  }

  private catalogFile(repository: string): string {
    return join(this.root, repository, CATALOG_FILE);
  }

  private deferred(repository: string) {
    const entity: LocationEntity = locationSpecToLocationEntity({
      location: { type: 'file', target: this.catalogFile(repository) },
    });
    return { entity, locationKey: `${PROVIDER}:${repository}` };
  }
}
