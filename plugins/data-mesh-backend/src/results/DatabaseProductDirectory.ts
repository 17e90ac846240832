import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { ProductDirectory, ProductOwners } from './ProductDirectory';
import { listElements } from './productFilters';

/** Looks products up in the plugin's database. */
export class DatabaseProductDirectory implements ProductDirectory {
  static create(options: { database: Knex }): DatabaseProductDirectory {
    return new DatabaseProductDirectory(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async etags(entityRefs: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database('products')
      .select('entity_ref', 'etag')
      .whereIn('entity_ref', jsonValues(this.database, entityRefs))
      .whereNull('archived_at');
    return new Map(rows.map(row => [row.entity_ref, row.etag]));
  }

  async signalTarget(
    entityRef: string,
  ): Promise<{ outputs: string[]; domains: string[] } | undefined> {
    const row = await this.database('products')
      .select('outputs', 'domain')
      .where({ entity_ref: entityRef })
      .whereNull('archived_at')
      .first();
    if (!row) return undefined;
    const ancestors = await this.database('hierarchy')
      .select('ancestor')
      .where({ ref: row.domain });
    return {
      outputs: JSON.parse(row.outputs).map(
        ({ name }: { name: string }) => name,
      ),
      domains: [row.domain, ...ancestors.map(({ ancestor }) => ancestor)],
    };
  }

  async otherConsumers(): Promise<string[]> {
    const knex = this.database;
    return knex('products')
      .joinRaw('cross join ?', [listElements(knex, 'products.consumer_refs')])
      .whereNull('products.archived_at')
      .where('element.value', 'not like', 'dataproduct:%')
      .distinct('element.value')
      .pluck('element.value');
  }

  async owners(
    entityRefs: readonly string[],
  ): Promise<Map<string, ProductOwners>> {
    const rows = await this.database('products')
      .select('entity_ref', 'owner', 'domain', 'people', 'product_owner')
      .whereIn('entity_ref', jsonValues(this.database, entityRefs))
      .whereNull('archived_at');
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          owner: row.owner,
          domain: row.domain,
          productOwner: row.product_owner || undefined,
          people: JSON.parse(row.people),
        },
      ]),
    );
  }
}
