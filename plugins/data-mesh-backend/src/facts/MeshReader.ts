import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DATA_CONTRACT_API_TYPE,
  isScorecardEntity,
  MeshIndex,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ContractDocuments,
  CONTRACTS_AT_ONCE,
  ContractVersion,
  contractWithDocument,
} from './ContractDocuments';
import { readAhead } from './readAhead';
import { briefFields, readByRefs } from './readByRefs';
import { streamKind, streamRareKind } from './streamKind';

/** A mesh as the catalog has it at a moment. */
export interface Mesh {
  index: MeshIndex;
  scorecards: ScorecardEntity[];
  /** Of each product, what the catalog calls its version. */
  etags: Map<string, string>;
  /** When reading began, ISO 8601: what changed later is not in it. */
  readAt: string;
}

/** Contracts in one page when it brings their documents. */
const DOCUMENTS_AT_ONCE = 100;

/** Kinds of which there are few. */
const rareKinds = ['Group', 'User', 'Domain', 'Scorecard'];

/** Whether a product has to do with an API. */
function isContract(api: Entity): boolean {
  return (
    api.spec?.type === DATA_CONTRACT_API_TYPE ||
    (api.relations ?? []).some(({ targetRef }) =>
      targetRef.startsWith('dataproduct:'),
    )
  );
}

/** Reads a mesh from the catalog: all of it, or some entities of it. */
export class MeshReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly contracts: ContractDocuments,
  ) {}

  /**
   * Reads the whole mesh page by page, each entity once.
   *
   * @throws Error - when the catalog cannot be read to its end; what was read
   * until then is worth nothing
   */
  async readAll(
    readAt: string,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<Mesh> {
    const mesh: Mesh = {
      index: new MeshIndex(),
      scorecards: [],
      etags: new Map(),
      readAt,
    };
    // At once: while one waits for the catalog, another works on its page.
    await Promise.all([
      this.readProducts(mesh, credentials, signal),
      this.readContracts(mesh, credentials, signal),
      this.readOrganisation(mesh, credentials, signal),
    ]);
    await this.readMissing(mesh, credentials);
    mesh.index.settle();
    return mesh;
  }

  private async readProducts(
    mesh: Mesh,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    for await (const page of readAhead(
      streamKind(this.catalog, 'DataProduct', undefined, credentials),
    )) {
      signal?.throwIfAborted();
      for (const entity of page) addProduct(mesh, entity);
    }
  }

  private async readContracts(
    { index }: Mesh,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    // The first time each document is needed, so it comes at once.
    const whole = await this.contracts.isEmpty();
    let waiting: ContractVersion[] = [];
    const pages = whole
      ? streamKind(
          this.catalog,
          'API',
          [...briefFields, 'spec.definition'],
          credentials,
          DOCUMENTS_AT_ONCE,
        )
      : streamKind(this.catalog, 'API', briefFields, credentials);
    for await (const page of readAhead(pages)) {
      signal?.throwIfAborted();
      for (const api of page.filter(isContract)) {
        const ref = index.add(api);
        waiting.push(
          whole
            ? contractWithDocument(api)
            : { ref, etag: api.metadata.etag ?? '' },
        );
      }
      if (waiting.length >= CONTRACTS_AT_ONCE) {
        await this.contracts.fill(index, waiting, credentials, signal);
        waiting = [];
      }
    }
    await this.contracts.fill(index, waiting, credentials, signal);
  }

  /** Reads groups, users, domains and policies, in the place of those before. */
  async readOrganisation(
    mesh: Mesh,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    mesh.index.removeOrganisation();
    mesh.scorecards = [];
    for (const kind of rareKinds) {
      for await (const page of streamRareKind(
        this.catalog,
        kind,
        undefined,
        credentials,
      )) {
        signal?.throwIfAborted();
        for (const entity of page) {
          if (isScorecardEntity(entity)) mesh.scorecards.push(entity);
          else mesh.index.add(entity);
        }
      }
    }
  }

  /** Reads products and contracts anew; those that are gone are forgotten. */
  async readAgain(
    mesh: Mesh,
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { index, etags } = mesh;
    const isProduct = (ref: string) => ref.startsWith('dataproduct:');
    const [products, apis] = await Promise.all([
      readByRefs(this.catalog, refs.filter(isProduct), undefined, credentials),
      readByRefs(
        this.catalog,
        refs.filter(ref => ref.startsWith('api:')),
        briefFields,
        credentials,
      ),
    ]);
    const contracts = apis.filter(isContract);
    const found = new Set([...products, ...contracts].map(stringifyEntityRef));
    for (const ref of refs) {
      if (found.has(ref)) continue;
      index.remove(ref);
      etags.delete(ref);
    }
    for (const product of products) addProduct(mesh, product);
    await this.contracts.fill(
      index,
      contracts.map(api => ({
        ref: index.add(api),
        etag: api.metadata.etag ?? '',
      })),
      credentials,
    );
  }

  /** Reads sources, readers and people that nothing else has brought. */
  async readMissing(
    { index }: Mesh,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const missing = index
      .missing()
      // All products are there; one that is not does not exist.
      .filter(ref => !ref.startsWith('dataproduct:'));
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

function addProduct({ index, etags }: Mesh, entity: Entity): void {
  etags.set(index.add(entity), entity.metadata.etag ?? '');
}
