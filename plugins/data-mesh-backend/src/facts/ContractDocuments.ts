import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  contractDocumentFacts,
  IndexedContract,
  MeshIndex,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { jsonValues } from '../database/jsonRows';
import { pagesByRef } from '../database/pagesByRef';

/** A contract in the catalog, at a version of its entity. */
export interface ContractKey {
  ref: string;
  etag: string;
}

interface KnownContract extends IndexedContract {
  etag: string;
  contentHash: string;
}

interface ContractRow {
  entity_ref: string;
  etag: string;
  content_hash: string;
  facts: string;
}

/** Definitions are large: few at a time, so that none wait in memory. */
const BATCH = 500;
/** How many are parsed before others get their turn. */
const PARSED_AT_ONCE = 10;
/** How many are remembered from the database before others get their turn. */
const LOADED_AT_ONCE = 1000;

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'spec.type',
  'spec.definition',
];

/**
 * What the contracts of the catalog say. Each version of an entity is read and
 * parsed once, and remembered over restarts.
 */
export class ContractDocuments {
  private known: Map<string, KnownContract> | undefined;

  constructor(
    private readonly database: Knex,
    private readonly catalog: CatalogService,
  ) {}

  /** Brings contracts into an index; reads those that are new or changed. */
  async fill(
    index: MeshIndex,
    contracts: readonly ContractKey[],
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    const known = await this.load();
    const changed = contracts.filter(
      ({ ref, etag }) => !etag || known.get(ref)?.etag !== etag,
    );
    for (let at = 0; at < changed.length; at += BATCH) {
      signal?.throwIfAborted();
      const refs = changed.slice(at, at + BATCH).map(({ ref }) => ref);
      await this.read(refs, credentials);
    }
    for (const { ref } of contracts) {
      const contract = known.get(ref);
      if (contract) index.setContract(ref, contract);
    }
  }

  private async load(): Promise<Map<string, KnownContract>> {
    if (!this.known) {
      const known = new Map<string, KnownContract>();
      for await (const rows of pagesByRef<ContractRow>(
        this.database('contract_documents').select(),
        LOADED_AT_ONCE,
      )) {
        for (const row of rows) {
          known.set(row.entity_ref, {
            etag: row.etag,
            contentHash: row.content_hash,
            facts: JSON.parse(row.facts),
          });
        }
      }
      this.known ??= known;
    }
    return this.known;
  }

  private async read(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs: refs, fields },
      { credentials },
    );
    const read: [string, KnownContract][] = [];
    for (const [i, api] of items.entries()) {
      if (api) read.push([stringifyEntityRef(api), this.parse(api)]);
      if (i % PARSED_AT_ONCE === 0) await yieldToOthers();
    }
    const known = await this.load();
    for (const [ref, contract] of read) known.set(ref, contract);
    await this.store(read);
  }

  private parse(api: Entity): KnownContract {
    const type = String(api.spec?.type ?? '');
    const definition = api.spec?.definition;
    const contentHash = createHash('sha256')
      .update(`${type}\n${definition}`)
      .digest('hex');
    const before = this.known?.get(stringifyEntityRef(api));
    return {
      etag: api.metadata.etag ?? '',
      contentHash,
      // The entity changed, which need not mean that the document did.
      facts:
        before?.contentHash === contentHash
          ? before.facts
          : contractDocumentFacts(type, definition),
    };
  }

  private async store(contracts: [string, KnownContract][]): Promise<void> {
    await this.database.transaction(async tx => {
      await tx('contract_documents')
        .whereIn(
          'entity_ref',
          jsonValues(
            tx,
            contracts.map(([ref]) => ref),
          ),
        )
        .delete();
      await insertRows(
        tx,
        'contract_documents',
        {
          entity_ref: 'text',
          etag: 'text',
          content_hash: 'text',
          facts: 'text',
        },
        contracts.map(([ref, { etag, contentHash, facts }]) => ({
          entity_ref: ref,
          etag,
          content_hash: contentHash,
          facts: JSON.stringify(facts),
        })),
        { skipExisting: true },
      );
    });
  }
}
