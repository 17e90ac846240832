import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  findScorecardProblems,
  isScorecardEntity,
  readScorecard,
  ScorecardEngine,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { refusal } from './refusal';

/**
 * Teaches the catalog the kind Scorecard. A policy with a broken expression is
 * refused here, so that it cannot break an evaluation later.
 */
export class ScorecardProcessor implements CatalogProcessor {
  constructor(private readonly engine: ScorecardEngine) {}

  getProcessorName(): string {
    return 'ScorecardProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!isScorecardEntity(entity)) return false;
    const problems = findScorecardProblems(entity, this.engine);
    if (problems.length) throw refusal(entity, problems);
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isScorecardEntity(entity)) return entity;
    const self = getCompoundEntityRef(entity);
    const relate = (ref: string | undefined, type: string, reverse: string) => {
      if (!ref) return;
      const target = parseEntityRef(ref);
      emit(processingResult.relation({ source: self, type, target }));
      emit(
        processingResult.relation({
          source: target,
          type: reverse,
          target: self,
        }),
      );
    };
    const { owner, domain } = readScorecard(entity);
    relate(owner, RELATION_OWNED_BY, RELATION_OWNER_OF);
    relate(domain, RELATION_PART_OF, RELATION_HAS_PART);
    return entity;
  }
}
