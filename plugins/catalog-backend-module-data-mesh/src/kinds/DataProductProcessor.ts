import { Entity } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  DATA_MESH_API_VERSION,
  DataProductEntity,
  dataProductRelations,
  findDataProductProblems,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { refusal } from './refusal';

/** Whether an entity is ours to judge: another vendor may use the kind's name. */
function isOurs(entity: Entity): entity is DataProductEntity {
  return (
    isDataProductEntity(entity) &&
    entity.apiVersion.split('/')[0] === DATA_MESH_API_VERSION.split('/')[0]
  );
}

/**
 * Teaches the catalog the kind DataProduct: what is valid, and which relations
 * follow from it.
 */
export class DataProductProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'DataProductProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!isOurs(entity)) return false;
    const problems = findDataProductProblems(entity);
    if (problems.length) throw refusal(entity, problems);
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (isOurs(entity)) {
      for (const relation of dataProductRelations(entity)) {
        emit(processingResult.relation(relation));
      }
    }
    return entity;
  }
}
