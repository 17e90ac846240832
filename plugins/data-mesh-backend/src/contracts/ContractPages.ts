import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_API_PROVIDED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CONTRACT_REMOVED,
  ContractComparison,
  ContractDetails,
  ContractVersionSummary,
  DATA_CONTRACT_API_TYPE,
  ServedPort,
  diffContractVersions,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { readByRefs } from '../facts/readByRefs';
import { contractConsumers } from './contractConsumers';
import {
  ContractVersionStore,
  isDraft,
  StoredVersion,
  versionId,
} from './ContractVersionStore';
import { refIn, targetsOf, titleOf } from './entityParts';
import { contractHash, readContract } from './readContract';
import { ServedContractStore } from './ServedContractStore';
import { stepOf } from './stepOf';

/** Versions on one page. */
const MAX_VERSIONS = 100;

/** What a page shows of entities that it only names. */
const namedFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.owner',
];

const ownerOf = (entity: Entity) => refIn(entity, entity.spec?.owner, 'Group');

/** A contract with what a caller may see around it. */
interface Surroundings {
  entity: Entity;
  current: StoredVersion | undefined;
  versions: ContractVersionSummary[];
  served: ServedPort[];
}

/** What pages show of contracts: only what the caller may read. */
export class ContractPages {
  constructor(
    private readonly catalog: CatalogService,
    private readonly versions: ContractVersionStore,
    private readonly served: ServedContractStore,
  ) {}

  /**
   * @throws NotFoundError - the same for what is not there, what may not be read
   * and what is no data contract
   */
  async entity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const entity = await this.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (entity?.spec?.type !== DATA_CONTRACT_API_TYPE) {
      throw new NotFoundError(
        `There is no data contract ${entityRef}, or you may not read it; a data contract is an API of type ${DATA_CONTRACT_API_TYPE}`,
      );
    }
    return entity;
  }

  async details(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ContractDetails> {
    const { entity, current, versions, served } = await this.surroundings(
      entityRef,
      credentials,
    );
    const definition = entity.spec?.definition;
    const isStored =
      current?.hash === contractHash(DATA_CONTRACT_API_TYPE, definition);
    // Changed a moment ago: what is wrong with it is said of the new text.
    const read = isStored
      ? undefined
      : readContract(DATA_CONTRACT_API_TYPE, definition);
    const findings = read?.findings ?? current!.findings;
    const said = read?.facts ?? current!;
    const compare = comparable(entityRef, versions, served);
    return {
      entityRef,
      standard: read ? read.facts.standard : 'odcs',
      standardVersion: said.standardVersion,
      version: said.version,
      status: said.status,
      valid: !findings.some(({ severity }) => severity === 'error'),
      findings,
      hash: isStored ? current!.hash : null,
      versions: compare ? await this.withStep(versions, compare) : versions,
      served,
      compare,
      consumers: await contractConsumers(
        this.catalog,
        entity,
        served,
        true,
        credentials,
      ),
      removed: entity.metadata.annotations?.[ANNOTATION_CONTRACT_REMOVED] ?? '',
    };
  }

  async listVersions(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ContractVersionSummary[]> {
    return (await this.surroundings(entityRef, credentials)).versions;
  }

  /**
   * @param hashes - of versions that {@link ContractPages.listVersions} lists
   * @throws NotFoundError - when one of them is not among these
   */
  async compare(
    entityRef: string,
    hashes: { from: string; to: string },
    credentials: BackstageCredentials,
  ): Promise<ContractComparison> {
    const { entity, versions, served } = await this.surroundings(
      entityRef,
      credentials,
    );
    const chosen = (name: 'from' | 'to') => {
      const found = versions.find(({ hash: id }) => id === hashes[name]);
      if (!found) {
        throw new NotFoundError(
          `${name}: ${entityRef} has no version ${hashes[name].slice(
            0,
            64,
          )}; its versions are listed at /versions`,
        );
      }
      return found;
    };
    const [from, to] = [chosen('from'), chosen('to')];
    const stored = await this.versions.get([from, to]);
    const [before, after] = [from, to].map(one => stored.get(versionId(one))!);
    const text = { from: before.text, to: after.text };
    const diff = diffContractVersions(before, after);
    const breaks = diff.weight === 'major';
    return {
      from,
      to,
      changes: diff.changes,
      changesLeftOut: diff.leftOut,
      weight: diff.weight,
      versionStep: diff.versionStep,
      breakingWithoutMajor: diff.breakingWithoutMajor,
      suggestedVersion: diff.suggestedVersion ?? null,
      text,
      consumers: await contractConsumers(
        this.catalog,
        entity,
        served,
        breaks,
        credentials,
      ),
    };
  }

  /** What a draft changes in what is served; in its own entity it is the first. */
  private async withStep(
    versions: readonly ContractVersionSummary[],
    { from, to }: { from: string; to: string },
  ): Promise<ContractVersionSummary[]> {
    const chosen = versions.filter(({ hash }) => hash === from || hash === to);
    const stored = await this.versions.get(chosen);
    const storedOf = (hash: string) =>
      stored.get(versionId(chosen.find(one => one.hash === hash)!))!;
    const change = stepOf(
      from,
      diffContractVersions(storedOf(from), storedOf(to)),
    );
    return versions.map(version =>
      version.hash === to ? { ...version, change } : version,
    );
  }

  /** Versions and ports, as far as the caller may read what they belong to. */
  private async surroundings(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Surroundings> {
    const entity = await this.entity(entityRef, credentials);
    const current = (await this.versions.current([entityRef])).get(entityRef);
    const contract = { entityRef, contractId: current?.contractId ?? '' };
    const [versions, ports] = await Promise.all([
      this.versions.list(contract, MAX_VERSIONS),
      this.served.servedOf(contract),
    ]);
    const others = new Set([
      ...versions.map(version => version.entityRef),
      ...ports.flatMap(port => [port.product, port.entityRef]),
      ...targetsOf(entity, RELATION_API_PROVIDED_BY),
    ]);
    others.delete(entityRef);
    const readable = new Map(
      (
        await readByRefs(this.catalog, [...others], namedFields, credentials)
      ).map(other => [stringifyEntityRef(other), other]),
    );
    readable.set(entityRef, entity);
    // An id is only text: nobody speaks for the contracts of other owners.
    const isOwn = (ref: string) => {
      const other = readable.get(ref);
      return other !== undefined && ownerOf(other) === ownerOf(entity);
    };
    return {
      entity,
      current,
      versions: versions
        .filter(version => isOwn(version.entityRef))
        .sort((a, b) => (a.firstSeenAt < b.firstSeenAt ? 1 : -1)),
      served: ports
        .filter(port => readable.has(port.product) && isOwn(port.entityRef))
        .map(port => ({
          product: port.product,
          title: titleOf(readable.get(port.product)!),
          output: port.output,
          contract: port.entityRef,
          hash: port.hash,
          version: port.version,
          servedFrom: port.servedFrom,
        })),
    };
  }
}

/** A draft, beside what consumers get until it is in force. */
function comparable(
  entityRef: string,
  versions: readonly ContractVersionSummary[],
  served: readonly ServedPort[],
): ContractDetails['compare'] {
  const drafts = versions.filter(
    version => version.seenUntil === null && isDraft(version.status),
  );
  const to =
    drafts.find(version => version.entityRef === entityRef) ?? drafts[0];
  if (!to) return null;
  const from =
    served.find(port => port.contract === entityRef && port.hash !== to.hash) ??
    served.find(port => port.hash !== to.hash);
  return from && versions.some(({ hash: id }) => id === from.hash)
    ? { from: from.hash, to: to.hash }
    : null;
}
