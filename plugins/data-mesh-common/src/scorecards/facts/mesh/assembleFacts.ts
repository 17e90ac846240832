import { emptyContract } from '../../../contracts/emptyContract';
import { atMost } from '../atMost';
import { MAX_BREAKS, MAX_CONTRACTS } from '../factDefinitions';
import {
  ContractDocumentFacts,
  ContractFacts,
  ExemptionFact,
  MetricFacts,
  OutputFacts,
  PersonFacts,
  ProductFacts,
  SlaFacts,
} from '../productFacts';
import { consumersOf } from './consumers';
import { inputFacts } from './inputs';
import { MeshIndex } from './MeshIndex';
import { OutputQuality, qualityFacts } from './quality';
import { kindOf, OutputRecord, ProductRecord } from './records';

/**
 * What is known of a contract from what outputs of a product served before.
 *
 * @public
 */
export interface ServedFacts {
  /** Versions that the output has served so far. */
  versionsSeen: number;
  /** What broke without a new major version, as texts. */
  breaks: readonly string[];
}

/**
 * What is known of a product from elsewhere than the catalog.
 *
 * @public
 */
export interface FactSources {
  /** ISO 8601. */
  firstSeenAt: string;
  /** By name of the output; what is missing was never measured. */
  quality?: ReadonlyMap<string, OutputQuality>;
  /** The latest value of each figure that was sent. */
  metrics?: readonly MetricFacts[];
  attestation?: { attestedAt: string; attestedBy: string; dueAt: string };
  exemptions?: readonly ExemptionFact[];
  /** Refs of the products whose data is known to fail. */
  failing?: ReadonlySet<string>;
  /** Refs of groups that are no owners of a domain's data. */
  centralTeams?: ReadonlySet<string>;
  /** By ref of a contract; what is missing was served in one version only. */
  served?: ReadonlyMap<string, ServedFacts>;
  /** Facts of other modules, and why some of them are unknown. */
  more?: { facts: Record<string, unknown>; unknown: Record<string, string> };
}

const missingContract: ContractDocumentFacts = {
  ...emptyContract,
  problems: ['it is not in the catalog'],
};

function contractFacts(
  ref: string,
  owner: string,
  index: MeshIndex,
  served: ServedFacts | undefined,
): ContractFacts {
  const contract = index.contract(ref);
  const api = index.api(ref);
  const exists = api !== undefined;
  const document = contract?.facts ?? missingContract;
  return {
    ...document,
    schemas: atMost(document.schemas),
    dimensions: atMost(document.dimensions),
    ref,
    exists,
    sharedWithOthers: (api?.providedBy ?? []).some(provider => {
      const product = index.brief(provider);
      return product !== undefined && product.owner !== owner;
    }),
    versionsSeen: served?.versionsSeen ?? (exists ? 1 : 0),
    breakingWithoutMajor: Boolean(served?.breaks.length),
    breakingChanges: atMost(served?.breaks ?? [], MAX_BREAKS),
  };
}

/** The promise of the contracts where they make one, else that of the port. */
function slaOf(port: SlaFacts, contracts: ContractFacts[]): SlaFacts {
  return contracts.reduce<SlaFacts>(
    (sla, contract) => ({ ...sla, ...contract.sla }),
    port,
  );
}

/** An API may be described by OpenAPI, GraphQL or gRPC alone; data may not. */
function expectsDataContract(
  type: string,
  contracts: ContractFacts[],
): boolean {
  if (type === 'dashboard') return false;
  return (
    type !== 'api' ||
    contracts.length === 0 ||
    contracts.some(({ exists, standard }) => !exists || standard === 'odcs')
  );
}

const eachOnce = (contracts: ContractFacts[]) => [
  ...new Map(contracts.map(contract => [contract.ref, contract])).values(),
];

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

function outputFacts(
  { facts, contracts: refs }: OutputRecord,
  owner: string,
  index: MeshIndex,
  known: Map<string, ContractFacts>,
  { quality: measured, served }: FactSources,
): OutputFacts {
  const quality = measured?.get(facts.name);
  const contracts = refs.map(ref => {
    let contract = known.get(ref);
    if (!contract) {
      contract = contractFacts(ref, owner, index, served?.get(ref));
      known.set(ref, contract);
    }
    return contract;
  });
  const sla = slaOf(facts.sla, contracts);
  const rules = Math.max(
    sum(contracts.map(contract => contract.rules)),
    quality?.rulesWithResult ?? 0,
  );
  return {
    ...facts,
    servers: sum(contracts.map(({ servers }) => servers)),
    access: {
      ...facts.access,
      approvers: atMost([
        ...facts.access.approvers,
        ...contracts.flatMap(({ approvers }) => approvers),
      ]),
      roles: sum(contracts.map(({ roles }) => roles)),
    },
    // What is counted or summed up above is so over all of them.
    contracts: atMost(contracts, MAX_CONTRACTS),
    expectsDataContract: expectsDataContract(facts.type, contracts),
    sla,
    rules,
    ...(quality
      ? { quality: qualityFacts(quality, rules, sla) }
      : { $unknown: { quality: 'no quality result was ever received' } }),
  };
}

function personFacts(
  ref: string,
  owner: string,
  index: MeshIndex,
): PersonFacts {
  return {
    ref,
    kind: ref && kindOf(ref),
    exists: index.entity(ref) !== undefined,
    inOwner: ref !== '' && index.groups.isMember(ref, owner),
  };
}

function ownerFacts(
  { owner, domain }: ProductRecord,
  index: MeshIndex,
  centralTeams: ReadonlySet<string> | undefined,
): ProductFacts['owner'] {
  const domainOwner = index.domain(domain)?.owner;
  return {
    ref: owner,
    kind: kindOf(owner),
    exists: index.entity(owner) !== undefined,
    members: index.groups.countMembers(owner),
    inDomain:
      Boolean(domainOwner) && index.groups.isWithin(owner, domainOwner!),
    central: centralTeams?.has(owner) ?? false,
  };
}

/**
 * Puts together all facts about a product that is in the index. It is pure, and
 * the same for a sweep, a preview and a command line.
 *
 * @throws Error - when the product is not in the index
 * @public
 */
export function assembleFacts(
  ref: string,
  index: MeshIndex,
  sources: FactSources,
): ProductFacts {
  const record = index.product(ref);
  if (!record) throw new Error(`${ref} is not in the index`);
  const { owner, domain, team } = record;
  const known = new Map<string, ContractFacts>();
  const outputs = record.outputs.map(output =>
    outputFacts(output, owner, index, known, sources),
  );
  const { consumers, lineage } = consumersOf(ref, record, index);
  const person = (who: string) => personFacts(who, owner, index);
  return {
    ...sources.more?.facts,
    product: { ...record.product, firstSeenAt: sources.firstSeenAt },
    owner: ownerFacts(record, index, sources.centralTeams),
    domain: {
      ref: domain,
      exists: index.domain(domain) !== undefined,
      owner: index.domain(domain)?.owner ?? '',
    },
    team: {
      productOwner: person(team.productOwner),
      steward: person(team.steward),
      technicalOwner: person(team.technicalOwner),
    },
    support: atMost([...record.support, ...index.supportOf(owner)]),
    inputs: inputFacts(ref, record, index, sources.failing),
    outputs,
    contracts: eachOnce(outputs.flatMap(({ contracts }) => contracts)),
    consumers,
    lineage,
    docs: record.docs,
    metrics: atMost(sources.metrics ?? []),
    governance: {
      attestedAt: sources.attestation?.attestedAt,
      attestedBy: sources.attestation?.attestedBy ?? '',
      attestationDueAt: sources.attestation?.dueAt,
      exemptions: sources.exemptions?.length ?? 0,
      $exemptions: [...(sources.exemptions ?? [])],
      ...(sources.attestation
        ? {}
        : {
            $unknown: {
              attestedAt: 'ownership was never confirmed',
              attestationDueAt: 'ownership was never confirmed',
            },
          }),
    },
    ...(sources.more && Object.keys(sources.more.unknown).length
      ? { $unknown: sources.more.unknown }
      : {}),
  };
}
