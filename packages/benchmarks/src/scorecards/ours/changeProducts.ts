import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';

/**
 * Changes 1 % of the products in the catalog, as if their files had: a check
 * notices it. Nothing is processed again, which is not what is measured.
 */
export async function changeProducts(catalog: Knex): Promise<number> {
  const rows: { entity_id: string; final_entity: string }[] = await catalog(
    'final_entities',
  )
    .select('entity_id', 'final_entity')
    .whereLike('entity_ref', 'dataproduct:default/product-___00');
  for (const { entity_id: id, final_entity: text } of rows) {
    const entity: Entity = JSON.parse(text);
    delete entity.spec!.limitations;
    entity.metadata.etag = `${entity.metadata.etag}-changed`;
    await catalog('final_entities')
      .where({ entity_id: id })
      .update({ final_entity: JSON.stringify(entity) });
  }
  return rows.length;
}
