import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ChangedEntities } from './ChangedEntities';
import { Mesh, MeshReader } from './MeshReader';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * An event comes while the entity is being stored, which may take a while when
 * much is. For so long each sweep reads it again.
 */
const STORED_AFTER_MS = 10 * MINUTE;

/** More changes than that take longer one by one than the whole catalog. */
const MAX_CHANGES = 2_000;

/** How many entities of the kinds that events tell of the catalog has. */
interface Counts {
  products: number;
  apis: number;
}

/** A mesh that was read, and what has to be known to keep it up to date. */
export interface KeptMesh extends Mesh {
  /** Milliseconds since 1970. */
  wholeReadAt: number;
  counts: Counts;
  /** What this sweep has read again; undefined when it has read everything. */
  readAgain?: Set<string>;
}

/**
 * Keeps what a sweep has read for the next one, which then reads only what
 * events told of, with its neighbours, and the organisation. Events can be lost
 * and do not tell of what left, so the whole catalog is read when the number of
 * entities differs from what it should be, every so often, and after every
 * failure.
 */
export class MeshKeeper {
  private kept: KeptMesh | undefined;

  constructor(
    private readonly deps: {
      catalog: CatalogService;
      reader: MeshReader;
      changes: ChangedEntities;
      clock: () => Date;
      /** How old a reading of the whole catalog may be. */
      readAllEveryMs: number;
    },
  ) {}

  /**
   * Hands out the mesh of now. It belongs to the caller, who gives it back once
   * everything is measured: what a sweep failed over is not built upon.
   */
  async take(
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<KeptMesh> {
    return (
      (await this.takeUpdated(credentials, signal)) ??
      this.readAll(credentials, signal)
    );
  }

  giveBack(mesh: KeptMesh): void {
    this.kept = mesh;
  }

  private async readAll(
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<KeptMesh> {
    const { changes, clock, reader, readAllEveryMs } = this.deps;
    const now = clock();
    // Longer than any replica goes by them.
    const needed = Math.max(DAY, 2 * readAllEveryMs);
    await changes.prune(new Date(now.getTime() - needed));
    const counts = await this.count(credentials);
    const mesh = await reader.readAll(now.toISOString(), credentials, signal);
    return { ...mesh, wholeReadAt: now.getTime(), counts };
  }

  /** The mesh that is kept, up to date; undefined when it cannot be. */
  private async takeUpdated(
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<KeptMesh | undefined> {
    const { changes, clock, reader, readAllEveryMs } = this.deps;
    const mesh = this.kept;
    this.kept = undefined;
    const now = clock();
    if (!mesh || now.getTime() - mesh.wholeReadAt >= readAllEveryMs) {
      return undefined;
    }
    const since = new Date(Date.parse(mesh.readAt) - STORED_AFTER_MS);
    const told = await changes.since(since, MAX_CHANGES + 1);
    if (told.length > MAX_CHANGES) return undefined;

    const counts = await this.count(credentials);
    const before = sizes(mesh);
    mesh.readAt = now.toISOString();
    mesh.readAgain = new Set();
    const beside = told.flatMap(ref => mesh.index.neighbours(ref));
    await this.readAgain(mesh, told, credentials);
    // Whose relations changed with them: before, and now.
    beside.push(...told.flatMap(ref => mesh.index.neighbours(ref)));
    await this.readAgain(mesh, [...new Set(beside)], credentials);
    const after = sizes(mesh);
    if (
      counts.products - mesh.counts.products !==
        after.products - before.products ||
      counts.apis - mesh.counts.apis !== after.apis - before.apis
    ) {
      return undefined;
    }
    mesh.counts = counts;
    await reader.readOrganisation(mesh, credentials, signal);
    await reader.readMissing(mesh, credentials);
    return mesh;
  }

  /** Reads products and contracts of a kept mesh anew, unless it just has. */
  async readAgain(
    mesh: KeptMesh,
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const fresh = mesh.readAgain;
    if (!fresh) return;
    const stale = refs.filter(ref => !fresh.has(ref));
    if (!stale.length) return;
    await this.deps.reader.readAgain(mesh, stale, credentials);
    for (const ref of stale) fresh.add(ref);
  }

  private async count(credentials: BackstageCredentials): Promise<Counts> {
    const { facets } = await this.deps.catalog.getEntityFacets(
      { facets: ['kind'] },
      { credentials },
    );
    const of = (kind: string) =>
      (facets.kind ?? [])
        .filter(({ value }) => value.toLocaleLowerCase('en-US') === kind)
        .reduce((sum, { count }) => sum + count, 0);
    return { products: of('dataproduct'), apis: of('api') };
  }
}

/** As many of each kind as a mesh holds. */
function sizes({ index, etags }: Mesh): Counts {
  return { products: etags.size, apis: index.apiCount() };
}
