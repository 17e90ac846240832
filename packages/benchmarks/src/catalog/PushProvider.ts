import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** Gives the catalog the entities that it is handed. */
export class PushProvider implements EntityProvider {
  private readonly connection: Promise<EntityProviderConnection>;
  private onConnect!: (connection: EntityProviderConnection) => void;

  constructor() {
    this.connection = new Promise(resolve => {
      this.onConnect = resolve;
    });
  }

  getProviderName(): string {
    return 'benchmarks';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.onConnect(connection);
  }

  async add(entities: Entity[]): Promise<void> {
    const connection = await this.connection;
    await connection.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({ entity, locationKey: 'benchmarks' })),
      removed: [],
    });
  }
}
