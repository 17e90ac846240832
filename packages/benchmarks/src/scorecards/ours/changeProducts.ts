import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';

interface Row {
  entity_id: string;
  entity_ref: string;
  final_entity: string;
}

/**
 * Changes 1 % of the products in the catalog, as if their files had: a check
 * notices it. Nothing is processed again, which is not what is measured.
 *
 * @returns the refs that the catalog would tell of
 */
export async function changeProducts(catalog: Knex): Promise<string[]> {
  const rows: Row[] = await catalog('final_entities')
    .select('entity_id', 'entity_ref', 'final_entity')
    .whereLike('entity_ref', 'dataproduct:default/product-___00');
  for (const { entity_id: id, final_entity: text } of rows) {
    const entity: Entity = JSON.parse(text);
    delete entity.spec!.limitations;
    entity.metadata.etag = `${entity.metadata.etag}-changed`;
    await catalog('final_entities')
      .where({ entity_id: id })
      .update({ final_entity: JSON.stringify(entity) });
  }
  return rows.map(row => row.entity_ref);
}
