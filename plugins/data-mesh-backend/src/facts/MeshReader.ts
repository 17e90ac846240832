import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DATA_CONTRACT_API_TYPE,
  isScorecardEntity,
  MeshIndex,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ContractDocuments, ContractKey } from './ContractDocuments';

/** A mesh as the catalog has it at a moment. */
export interface Mesh {
  index: MeshIndex;
  scorecards: ScorecardEntity[];
  /** Of each product, what the catalog calls its version. */
  etags: Map<string, string>;
  /** When reading began, ISO 8601: what changed later is not in it. */
  readAt: string;
}

/** Refs in one request. */
const REFS_AT_ONCE = 1000;

/**
 * Entities in one page. The catalog and we share a process and, on SQLite, its
 * one thread: whoever asks for something else waits for a page.
 */
const PAGE_SIZE = 250;

/** All that matters of entities whose specification is not read. */
const briefFields = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

/** Kinds of which there are few: one request looks for all of them. */
const otherKinds = ['Group', 'User', 'Domain', 'Scorecard'];

/** Whether a product has to do with an API. */
function isContract(api: Entity): boolean {
  return (
    api.spec?.type === DATA_CONTRACT_API_TYPE ||
    (api.relations ?? []).some(({ targetRef }) =>
      targetRef.startsWith('dataproduct:'),
    )
  );
}

/** Reads the whole mesh from the catalog, page by page, each entity once. */
export class MeshReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly contracts: ContractDocuments,
    private readonly logger: LoggerService,
    private readonly clock: () => Date,
  ) {}

  private stream(
    filter: { kind: string | string[] },
    fields: string[] | undefined,
    credentials: BackstageCredentials,
  ) {
    return this.catalog.streamEntities(
      // Counting them takes the catalog longer than reading a page.
      { filter, fields, pageSize: PAGE_SIZE, totalItems: 'exclude' },
      { credentials },
    );
  }

  /**
   * @throws Error - when the catalog cannot be read to its end; what was read
   * until then is worth nothing
   */
  async readAll(
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<Mesh> {
    const index = new MeshIndex();
    const readAt = this.clock().toISOString();
    const readers = new Set<string>();
    // At once: while one waits for the catalog, another works on its page.
    const [etags, contracts, scorecards] = await Promise.all([
      this.readProducts(index, readers, credentials, signal),
      this.readContracts(index, readers, credentials, signal),
      this.readFew(index, credentials, signal),
    ]);
    this.logger.debug(
      `${etags.size} data products and ${contracts.length} contracts read`,
    );
    await this.contracts.fill(index, contracts, credentials, signal);
    await this.addOthers(index, readers, credentials);
    return { index, scorecards, etags, readAt };
  }

  private async readProducts(
    index: MeshIndex,
    readers: Set<string>,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<Map<string, string>> {
    const etags = new Map<string, string>();
    for await (const page of this.stream(
      { kind: 'DataProduct' },
      undefined,
      credentials,
    )) {
      signal?.throwIfAborted();
      for (const entity of page) {
        const ref = index.add(entity);
        etags.set(ref, entity.metadata.etag ?? '');
        for (const reader of index.product(ref)?.readers ?? []) {
          readers.add(reader);
        }
      }
    }
    return etags;
  }

  private async readContracts(
    index: MeshIndex,
    readers: Set<string>,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<ContractKey[]> {
    const found: ContractKey[] = [];
    for await (const page of this.stream(
      { kind: 'API' },
      briefFields,
      credentials,
    )) {
      signal?.throwIfAborted();
      for (const api of page.filter(isContract)) {
        const ref = index.add(api);
        found.push({ ref, etag: api.metadata.etag ?? '' });
        for (const reader of index.api(ref)!.consumedBy) readers.add(reader);
      }
    }
    return found;
  }

  private async readFew(
    index: MeshIndex,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<ScorecardEntity[]> {
    const scorecards: ScorecardEntity[] = [];
    for await (const page of this.stream(
      { kind: otherKinds },
      undefined,
      credentials,
    )) {
      signal?.throwIfAborted();
      for (const entity of page) {
        if (isScorecardEntity(entity)) scorecards.push(entity);
        else index.add(entity);
      }
    }
    return scorecards;
  }

  /** The sources and readers of products that no stream has brought. */
  private async addOthers(
    index: MeshIndex,
    readers: Set<string>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const wanted = new Set(readers);
    for (const ref of index.productRefs()) {
      const { inputs, owner, team } = index.product(ref)!;
      for (const { from } of inputs) if (from) wanted.add(from);
      for (const person of [owner, ...Object.values(team)]) {
        if (person) wanted.add(person);
      }
    }
    const missing = [...wanted].filter(ref => !index.entity(ref));
    for (const entity of await readByRefs(
      this.catalog,
      missing,
      briefFields,
      credentials,
    )) {
      index.add(entity);
    }
  }
}

/** Reads entities by ref, in as few requests as the catalog takes. */
export async function readByRefs(
  catalog: CatalogService,
  refs: readonly string[],
  fields: string[] | undefined,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const found: Entity[] = [];
  for (let at = 0; at < refs.length; at += REFS_AT_ONCE) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs.slice(at, at + REFS_AT_ONCE), fields },
      { credentials },
    );
    for (const item of items) if (item) found.push(item);
  }
  return found;
}

export { briefFields };
