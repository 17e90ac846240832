import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ApiEntity,
  Entity,
  getCompoundEntityRef,
  isApiEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AlphaEntity, EntityStatusItem } from '@backstage/catalog-model/alpha';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CONTRACT_REMOVED,
  CONTRACT_FINDING_STATUS_TYPE,
  DATA_CONTRACT_API_TYPE,
  DocumentFinding,
  ExamplesPolicy,
  findingText,
  isDataProductEntity,
  removeExamples,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PersonalDataContracts } from './PersonalDataContracts';

/** Findings that are kept with the entity; the contract's page shows more. */
const MAX_FINDINGS = 20;
const PERSONAL_KEY = 'personal';

function isDataContract(entity: Entity): entity is ApiEntity {
  return isApiEntity(entity) && entity.spec.type === DATA_CONTRACT_API_TYPE;
}

/**
 * Reads data contracts before the catalog stores them: what not every reader may
 * see is removed, what is no contract at all is refused, and what is wrong with
 * a contract is kept with it, because a scorecard and not the catalog judges it.
 */
export class DataContractProcessor implements CatalogProcessor {
  constructor(
    private readonly policy: ExamplesPolicy,
    private readonly personal: Pick<PersonalDataContracts, 'has' | 'note'>,
    private readonly logger: LoggerService,
  ) {}

  getProcessorName(): string {
    return 'DataContractProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _origin: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isDataContract(entity)) return entity;
    const { definition } = entity.spec;
    if (typeof definition !== 'string') return entity;
    const { [ANNOTATION_CONTRACT_REMOVED]: _, ...annotations } =
      entity.metadata.annotations ?? {};
    const kept = removeExamples(
      definition,
      await this.policyFor(entity, cache),
    );
    if (kept.removed) annotations[ANNOTATION_CONTRACT_REMOVED] = kept.removed;
    return {
      ...entity,
      metadata: { ...entity.metadata, annotations },
      spec: { ...entity.spec, definition: kept.definition },
    };
  }

  /** Refuses what is no data contract; that the kind is known others say. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (isDataContract(entity)) {
      const { standard, findings } = validateStandardDocument(
        entity.spec.definition,
      );
      if (standard !== 'odcs') {
        const why =
          standard === undefined
            ? findings.map(findingText).join('; ')
            : `the document is ${standard.toUpperCase()}; allowed: ODCS`;
        throw new InputError(
          `${stringifyEntityRef(
            getCompoundEntityRef(entity),
          )} is refused: spec.definition: ${why}`,
        );
      }
    }
    return false;
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    if (isDataProductEntity(entity) && this.policy === 'sensitive') {
      this.personal.note(entity);
    }
    if (!isDataContract(entity)) return entity;
    const { findings } = validateStandardDocument(entity.spec.definition);
    if (!findings.length) return entity;
    const { status } = entity as AlphaEntity;
    const items = [...(status?.items ?? []), ...statusItems(findings)];
    return { ...entity, status: { ...status, items } } as AlphaEntity;
  }

  /** All is removed from what promises personal data. */
  private async policyFor(
    entity: Entity,
    cache: CatalogProcessorCache,
  ): Promise<ExamplesPolicy> {
    if (this.policy !== 'sensitive') return this.policy;
    const ref = stringifyEntityRef(getCompoundEntityRef(entity));
    let personal: boolean;
    try {
      personal = await this.personal.has(ref);
    } catch (error) {
      // As it was the last time; what nobody has ever said is not shown.
      personal = (await cache.get<boolean>(PERSONAL_KEY)) ?? true;
      this.logger.warn(
        `The catalog did not say whether ${ref} promises personal data: ${error}`,
      );
    }
    await cache.set(PERSONAL_KEY, personal);
    return personal ? 'strip' : 'sensitive';
  }
}

/** Findings as the catalog keeps them with an entity. */
function statusItems(findings: readonly DocumentFinding[]): EntityStatusItem[] {
  return findings.slice(0, MAX_FINDINGS).map(finding => ({
    type: CONTRACT_FINDING_STATUS_TYPE,
    level: finding.severity,
    message: findingText(finding),
  }));
}
