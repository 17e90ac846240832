import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { sensitivityOf } from '../../../contracts/odcs/sensitivity';
import { portSla } from '../../../contracts/odcs/slaFacts';
import { DataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import {
  contractsOf,
  DataProductRefRole,
  resolveDataProductRef,
} from '../../../kinds/dataProductRefs';
import { RELATION_PROVIDES_DATA_TO } from '../../../kinds/relations';
import { targetsOf } from '../../../lineage/productLinks';
import { atMost } from '../atMost';
import { OutputFacts, ProductFacts } from '../productFacts';

/**
 * Annotation by which a product says why it is classified lower than what it
 * holds or reads.
 *
 * @public
 */
export const CLASSIFICATION_REASON_ANNOTATION =
  'data-mesh/classification-reason';
/**
 * Annotation by which a deprecated product says why nothing follows it.
 *
 * @public
 */
export const NO_SUCCESSOR_REASON_ANNOTATION = 'data-mesh/no-successor-reason';
/**
 * Annotation with the template that a product was made from.
 *
 * @public
 */
export const TEMPLATE_ANNOTATION = 'data-mesh/template';

/**
 * What others have to know of an entity that is no product.
 *
 * @public
 */
export interface EntityRecord {
  kind: string;
  owner: string;
  lifecycle: string;
}

/**
 * What others have to know of a domain.
 *
 * @public
 */
export interface DomainRecord {
  owner: string;
  parents: string[];
}

/**
 * Who provides an API, and who reads it.
 *
 * @public
 */
export interface ApiRecord {
  providedBy: string[];
  consumedBy: string[];
}

/**
 * An output with the refs of its contracts in the place of the contracts.
 *
 * @public
 */
export interface OutputRecord {
  facts: Omit<
    OutputFacts,
    'contracts' | 'expectsDataContract' | 'servers' | 'rules' | 'quality'
  >;
  contracts: string[];
}

/**
 * An input as it is written, with refs in full form.
 *
 * @public
 */
export interface InputRecord {
  name: string;
  from?: string;
  /** Output of the source that it reads. */
  port?: string;
  contract?: string;
}

/**
 * What a product says of itself, and the refs that lead to the rest.
 *
 * @public
 */
export interface ProductRecord {
  product: Omit<ProductFacts['product'], 'firstSeenAt'>;
  owner: string;
  domain: string;
  team: { productOwner: string; steward: string; technicalOwner: string };
  support: ProductFacts['support'];
  docs: ProductFacts['docs'];
  outputs: OutputRecord[];
  inputs: InputRecord[];
  /** Products and components that say they read it, without the contract. */
  readers: string[];
}

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

const specText = (entity: Entity, field: string) => {
  const value = entity.spec?.[field];
  return typeof value === 'string' ? value : '';
};

export function readEntity(entity: Entity): EntityRecord {
  return {
    kind: entity.kind.toLocaleLowerCase('en-US'),
    owner: targetsOf(entity, RELATION_OWNED_BY)[0] ?? '',
    lifecycle: specText(entity, 'lifecycle'),
  };
}

export function readDomain(entity: Entity): DomainRecord {
  return {
    owner: targetsOf(entity, RELATION_OWNED_BY)[0] ?? '',
    parents: targetsOf(entity, RELATION_PART_OF),
  };
}

export function readApi(entity: Entity): ApiRecord {
  return {
    providedBy: targetsOf(entity, RELATION_API_PROVIDED_BY),
    consumedBy: targetsOf(entity, RELATION_API_CONSUMED_BY),
  };
}

/** The channels of a group: its mail address and its links. */
export function readGroupSupport(entity: Entity): ProductFacts['support'] {
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  const email = typeof profile?.email === 'string' ? profile.email : '';
  return [
    ...(email
      ? [{ channel: email, url: `mailto:${email}`, from: 'group' }]
      : []),
    ...(entity.metadata.links ?? []).map(({ url, title }) => ({
      channel: title ?? url,
      url,
      from: 'group',
    })),
  ];
}

/** Reads a valid product; entities in the catalog are. */
export function readProduct(entity: DataProductEntity): ProductRecord {
  const { metadata, spec } = entity;
  const annotation = (name: string) => metadata.annotations?.[name] ?? '';
  const ref = (role: DataProductRefRole, value: string | undefined) => {
    if (!value) return '';
    const compound: CompoundEntityRef = resolveDataProductRef(
      entity,
      role,
      value,
    );
    return stringifyEntityRef(compound);
  };
  return {
    product: {
      ref: refOf(entity),
      name: metadata.name,
      namespace: metadata.namespace ?? 'default',
      title: metadata.title ?? '',
      description: metadata.description ?? '',
      tags: atMost(metadata.tags ?? []),
      type: spec.type,
      lifecycle: spec.lifecycle,
      version: spec.version ?? '',
      purpose: spec.purpose ?? '',
      useCases: atMost(spec.useCases ?? []),
      limitations: spec.limitations ?? '',
      classification: spec.classification ?? '',
      sensitivity: sensitivityOf(spec.classification),
      classificationReason: annotation(CLASSIFICATION_REASON_ANNOTATION),
      personalData: spec.personalData ?? '',
      system: ref('system', spec.system),
      successor: ref('successor', spec.successor),
      noSuccessorReason: annotation(NO_SUCCESSOR_REASON_ANNOTATION),
      // The end of the day that is named: until then it is promised.
      endOfLife: spec.endOfLife && `${spec.endOfLife}T23:59:59.000Z`,
      metricsWithTarget: (spec.metrics ?? []).filter(
        ({ target }) => target !== undefined,
      ).length,
      template: annotation(TEMPLATE_ANNOTATION),
    },
    owner: ref('owner', spec.owner),
    domain: ref('domain', spec.domain),
    team: {
      productOwner: ref('person', spec.team?.productOwner),
      steward: ref('person', spec.team?.steward),
      technicalOwner: ref('person', spec.team?.technicalOwner),
    },
    support: atMost(spec.support ?? []).map(({ channel, url }) => ({
      channel,
      url: url ?? '',
      from: 'product',
    })),
    docs: {
      techdocs: Boolean(
        annotation('backstage.io/techdocs-ref') ||
          annotation('backstage.io/techdocs-entity'),
      ),
      links: atMost(metadata.links ?? []).map(({ url }) => url),
    },
    outputs: atMost(spec.outputs ?? []).map(output => ({
      facts: {
        name: output.name,
        type: output.type ?? '',
        version: output.version ?? '',
        location: output.location ?? '',
        access: {
          how: output.access?.how ?? '',
          url: output.access?.url ?? '',
          template: ref('template', output.access?.template),
          approvers: atMost(output.access?.approvers ?? []).map(approver =>
            ref('approver', approver),
          ),
          roles: 0,
        },
        sla: portSla(output.sla),
      },
      contracts: contractsOf(output).map(contract => ref('contract', contract)),
    })),
    inputs: atMost(spec.inputs ?? []).map(input => ({
      name: input.name,
      from: input.from && ref('source', input.from),
      port: input.port,
      contract: input.contract && ref('contract', input.contract),
    })),
    readers: [
      ...targetsOf(entity, RELATION_PROVIDES_DATA_TO),
      ...targetsOf(entity, RELATION_DEPENDENCY_OF),
    ],
  };
}

/** Kind of a ref, in lower case. */
export function kindOf(ref: string): string {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
}
