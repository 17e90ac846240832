import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CONTRACT_REMOVED,
  ContractChange,
  ContractDiff,
  DATA_CONTRACT_API_TYPE,
  MeshIndex,
  diffContractVersions,
  ContractReading,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import {
  ContractVersionStore,
  SeenDefinition,
  StoredVersion,
} from '../contracts/ContractVersionStore';
import { stepOf } from '../contracts/stepOf';
import { contractHash, readContract } from '../contracts/readContract';
import { jsonValues } from '../database/jsonRows';
import { upsertRows } from '../database/upsertRows';
import { ChangedEntities } from './ChangedEntities';

/** A contract in the catalog, at a version of its entity. */
export interface ContractVersion {
  ref: string;
  etag: string;
  /** Where it was read together with the rest of the entity. */
  document?: {
    type: string;
    definition: unknown;
    source: string | null;
    /** Whether the catalog removed what not everybody may see. */
    isCut: boolean;
  };
}

interface ContractRow {
  entity_ref: string;
  etag: string;
  content_hash: string;
  contract_id: string;
  facts: string;
}

const columns = {
  entity_ref: 'text',
  etag: 'text',
  content_hash: 'text',
  contract_id: 'text',
  facts: 'text',
} as const;

/** Definitions are large: few at a time, so that none wait in memory. */
export const CONTRACTS_AT_ONCE = 1000;
/** How many are parsed before others get their turn. */
const PARSED_AT_ONCE = 10;

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'metadata.annotations',
  'spec.type',
  'spec.definition',
];

/** A contract with its document, as the catalog has it. */
export function contractWithDocument(api: Entity): ContractVersion {
  return {
    ref: stringifyEntityRef(api),
    etag: api.metadata.etag ?? '',
    document: {
      type: String(api.spec?.type ?? ''),
      definition: api.spec?.definition,
      source: sourceOf(api),
      isCut: Boolean(api.metadata.annotations?.[ANNOTATION_CONTRACT_REMOVED]),
    },
  };
}

const isClassified = ({ kind }: ContractChange) =>
  kind.startsWith('classification-');

const textOf = ({ document }: ContractVersion) =>
  String(document!.definition ?? '');

/** What a definition changes in the one before. */
function diffWith(
  before: StoredVersion | undefined,
  contract: ContractVersion,
): ContractDiff | undefined {
  const after = { text: textOf(contract), isCut: contract.document!.isCut };
  return before && diffContractVersions(before, after);
}

/** What an index holds of a contract. */
const indexed = (row: ContractRow) => ({
  facts: JSON.parse(row.facts),
  id: row.contract_id,
  hash: row.content_hash,
});

/** Where an entity came from, as far as the catalog says. */
function sourceOf({ metadata: { annotations } }: Entity): string | null {
  return (
    annotations?.[ANNOTATION_SOURCE_LOCATION] ??
    annotations?.[ANNOTATION_LOCATION] ??
    null
  );
}

/**
 * What the contracts of the catalog say. Each version of an entity is read and
 * parsed once, and remembered in the database.
 */
export class ContractDocuments {
  constructor(
    private readonly database: Knex,
    private readonly catalog: CatalogService,
    private readonly changes: ChangedEntities,
    private readonly versions: ContractVersionStore,
    private readonly clock: () => Date,
  ) {}

  /** Whether none is remembered yet. */
  async isEmpty(): Promise<boolean> {
    const some = await this.database('contract_documents')
      .select('entity_ref')
      .first();
    return some === undefined;
  }

  /** Brings contracts into an index; reads those that are new or changed. */
  async fill(
    index: MeshIndex,
    contracts: readonly ContractVersion[],
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let at = 0; at < contracts.length; at += CONTRACTS_AT_ONCE) {
      signal?.throwIfAborted();
      const batch = contracts.slice(at, at + CONTRACTS_AT_ONCE);
      const known = await this.load(batch.map(({ ref }) => ref));
      const changed: ContractVersion[] = [];
      for (const contract of batch) {
        const row = known.get(contract.ref);
        if (row && contract.etag && row.etag === contract.etag) {
          index.setContract(contract.ref, indexed(row));
        } else {
          changed.push(contract);
        }
      }
      if (changed.length) {
        await this.update(index, changed, known, credentials);
      }
    }
  }

  private async load(
    refs: readonly string[],
  ): Promise<Map<string, ContractRow>> {
    const rows: ContractRow[] = await this.database('contract_documents')
      .select(...Object.keys(columns))
      .whereIn('entity_ref', jsonValues(this.database, refs));
    return new Map(rows.map(row => [row.entity_ref, row]));
  }

  private async update(
    index: MeshIndex,
    changed: readonly ContractVersion[],
    known: ReadonlyMap<string, ContractRow>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const read = changed.filter(({ document }) => document);
    const { items } = await this.catalog.getEntitiesByRefs(
      {
        entityRefs: changed.flatMap(({ ref, document }) =>
          document ? [] : ref,
        ),
        fields,
      },
      { credentials },
    );
    for (const api of items) if (api) read.push(contractWithDocument(api));
    // By ref: an entity that is replaced while it is read may come twice.
    const rows = new Map<string, ContractRow>();
    const seen = new Map<string, SeenDefinition>();
    // What is closed now may be open in older versions.
    const closesFields = new Set<string>();
    const before = await this.versions.current(
      read.flatMap(({ ref }) => (known.has(ref) ? ref : [])),
    );
    for (const [i, contract] of read.entries()) {
      const { ref } = contract;
      const row = known.get(ref);
      const { type, definition } = contract.document!;
      const hash = contractHash(type, definition);
      // The entity changed, which need not mean that the document did.
      if (row?.content_hash === hash) {
        rows.set(ref, { ...row, etag: contract.etag });
      } else {
        const content = readContract(type, definition);
        rows.set(ref, rowOf(contract, hash, content));
        if (type === DATA_CONTRACT_API_TYPE) {
          const diff = diffWith(before.get(ref), contract);
          seen.set(ref, seenOf(contract, hash, content, before.get(ref), diff));
          if (diff?.changes.some(isClassified)) closesFields.add(ref);
        }
        if (i % PARSED_AT_ONCE === 0) await yieldToOthers();
      }
      index.setContract(ref, indexed(rows.get(ref)!));
    }
    // First the versions: whoever is told of a hash finds it.
    await this.versions.record(
      [...seen.keys()].sort().map(ref => seen.get(ref)!),
      this.clock(),
    );
    await this.versions.removeExamples(
      [...seen.values()]
        .filter(one => one.isCut || closesFields.has(one.entityRef))
        .map(one => one.entityRef),
    );
    await upsertRows(
      this.database,
      'contract_documents',
      columns,
      ['entity_ref'],
      // In one order, so that two writers never wait for each other.
      [...rows.keys()].sort().map(ref => ({ ...rows.get(ref)! })),
    );
    // A replica that keeps the version before would measure by it again.
    await this.changes.add(
      [...rows.keys()].filter(ref => known.has(ref)),
      this.clock(),
    );
  }
}

function rowOf(
  { ref, etag }: ContractVersion,
  contentHash: string,
  { id, facts }: ContractReading,
): ContractRow {
  return {
    entity_ref: ref,
    etag,
    content_hash: contentHash,
    contract_id: id,
    facts: JSON.stringify(facts),
  };
}

function seenOf(
  contract: ContractVersion,
  contentHash: string,
  { id, facts, findings }: ContractReading,
  before: StoredVersion | undefined,
  diff: ContractDiff | undefined,
): SeenDefinition {
  const { isCut, source } = contract.document!;
  return {
    entityRef: contract.ref,
    hash: contentHash,
    contractId: id,
    version: facts.version,
    status: facts.status,
    standardVersion: facts.standardVersion,
    text: textOf(contract),
    isCut,
    findings,
    source,
    change: before && diff ? stepOf(before.hash, diff) : null,
  };
}
