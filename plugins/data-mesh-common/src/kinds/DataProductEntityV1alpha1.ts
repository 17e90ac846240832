import { Entity } from '@backstage/catalog-model';

/**
 * The `apiVersion` of the kinds that this suite adds to the catalog.
 *
 * @public
 */
export const DATA_MESH_API_VERSION = 'data-mesh/v1alpha1';

/**
 * The `spec.type` of an `API` entity whose definition is an ODCS data contract.
 *
 * @public
 */
export const DATA_CONTRACT_API_TYPE = 'data-contract';

/**
 * What the data of a product is aligned with, in the terms of data mesh.
 *
 * @public
 */
export type DataProductType =
  | 'source-aligned'
  | 'aggregate'
  | 'consumer-aligned';

/**
 * How far a product is. A retired product has no level and is in no roll-up.
 *
 * @public
 */
export type DataProductLifecycle =
  | 'experimental'
  | 'production'
  | 'deprecated'
  | 'retired';

/**
 * Who may see the data, from the most open to the most closed.
 *
 * @public
 */
export type DataClassification =
  | 'public'
  | 'internal'
  | 'confidential'
  | 'restricted';

/**
 * The most sensitive personal data that a product holds; `special` is the
 * special category of GDPR article 9, such as health.
 *
 * @public
 */
export type PersonalData = 'none' | 'pseudonymous' | 'personal' | 'special';

/**
 * The form in which an output port serves data.
 *
 * @public
 */
export type OutputPortType =
  | 'table'
  | 'files'
  | 'stream'
  | 'api'
  | 'model'
  | 'dashboard';

// Type aliases, not interfaces: only they are assignable to the JSON of Entity.

/**
 * The people who answer for a product, as refs (default kind User).
 *
 * @public
 */
export type DataProductTeam = {
  productOwner?: string;
  steward?: string;
  technicalOwner?: string;
};

/**
 * A place where people ask for help.
 *
 * @public
 */
export type DataProductSupportChannel = {
  channel: string;
  /** An `https:`, `http:`, `mailto:`, `slack:` or `msteams:` address. */
  url?: string;
};

/**
 * What a product reads.
 *
 * @public
 */
export type DataProductInput = {
  /** Unique among the product's inputs. */
  name: string;
  /** Ref of a data product (the default kind), component, resource or API. */
  from?: string;
  /** Name of the source's output port. */
  port?: string;
  /** Ref of the contract it relies on (default kind API). */
  contract?: string;
};

/**
 * What a port promises where no contract can say it.
 *
 * @public
 */
export type OutputPortSla = {
  /** Greatest age of the data, ISO 8601 duration. */
  freshness?: string;
  /** Longest time from event to availability, ISO 8601 duration. */
  latency?: string;
  /** How long the data is kept, ISO 8601 duration. */
  retention?: string;
  /** Percentage from 0 to 100. */
  availability?: number;
};

/**
 * How a consumer gets access to a port.
 *
 * @public
 */
export type OutputPortAccess = {
  how?: string;
  url?: string;
  /** Refs of groups or users (default kind Group). */
  approvers?: string[];
  /** Ref of a software template (default kind Template). */
  template?: string;
};

/**
 * What a product serves.
 *
 * @public
 */
export type DataProductOutput = {
  /** Unique, together with the version, among the product's outputs. */
  name: string;
  type?: OutputPortType;
  /** Semantic version. */
  version?: string;
  /** Ref or refs of the port's contracts (default kind API). */
  contract?: string | string[];
  /** URI of the data, such as `snowflake://db/schema/table`. */
  location?: string;
  sla?: OutputPortSla;
  access?: OutputPortAccess;
};

/**
 * A measure of the product's success.
 *
 * @public
 */
export type DataProductMetric = {
  name: string;
  target?: number;
  unit?: string;
};

/**
 * A planned change.
 *
 * @public
 */
export type DataProductRoadmapItem = {
  title: string;
  status?: string;
  /** `YYYY-MM-DD`. */
  due?: string;
};

/**
 * A data product in the software catalog. Only `type`, `lifecycle`, `owner` and
 * `domain` are required: what is missing is for a scorecard to show, not for the
 * catalog to refuse.
 *
 * @public
 */
export interface DataProductEntityV1alpha1 extends Entity {
  apiVersion: 'data-mesh/v1alpha1';
  kind: 'DataProduct';
  spec: {
    type: DataProductType;
    lifecycle: DataProductLifecycle;
    /** Ref, default kind Group. */
    owner: string;
    /** Ref, default kind Domain. */
    domain: string;
    /** Ref, default kind System. */
    system?: string;
    /** Semantic version. */
    version?: string;
    purpose?: string;
    useCases?: string[];
    limitations?: string;
    classification?: DataClassification;
    personalData?: PersonalData;
    team?: DataProductTeam;
    support?: DataProductSupportChannel[];
    inputs?: DataProductInput[];
    outputs?: DataProductOutput[];
    metrics?: DataProductMetric[];
    roadmap?: DataProductRoadmapItem[];
    /** Ref, default kind DataProduct. */
    successor?: string;
    /** `YYYY-MM-DD`. */
    endOfLife?: string;
    /**
     * The text of the ODPS document that the product was made of, so that it can
     * be given back as it was; at most 131,072 characters. Nothing is read from
     * it: what counts is said by the other fields.
     */
    definition?: string;
  };
}

/**
 * The current version of the DataProduct kind.
 *
 * @public
 */
export type DataProductEntity = DataProductEntityV1alpha1;

/**
 * Whether an entity from the catalog is a data product.
 *
 * @public
 */
export function isDataProductEntity(
  entity: Entity,
): entity is DataProductEntity {
  return entity.kind.toLocaleLowerCase('en-US') === 'dataproduct';
}
