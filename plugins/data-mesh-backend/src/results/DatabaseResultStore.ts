import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { jsonValues } from '../database/jsonRows';
import { lockProducts } from './lockProducts';
import { readResults } from './readResults';
import {
  ProductKey,
  ProductWrite,
  ResultStore,
  StoredProduct,
  StoredResult,
  SweepHistory,
  SweepRecord,
} from './ResultStore';
import { writeProducts } from './writeProducts';

interface ProductKeyRow {
  entity_ref: string;
  etag: string;
  facts_versions: string;
  first_seen_at: string;
  archived_at: string | null;
  status: DataStatus;
}

function readSweep(
  row: Record<string, any> | undefined,
): SweepRecord | undefined {
  return (
    row && {
      id: row.id,
      startedAt: row.started_at,
      finishedAt: row.finished_at ?? undefined,
      products: row.products,
      changed: row.changed,
      error: row.error ?? undefined,
    }
  );
}

/** Clocks of replicas differ. */
const MAX_AHEAD_MS = 60 * 1000;

/** The results in the plugin's database. */
export class DatabaseResultStore implements ResultStore {
  static create(options: {
    database: Knex;
    clock?: () => Date;
  }): DatabaseResultStore {
    const { database, clock = () => new Date() } = options;
    return new DatabaseResultStore(database, clock);
  }

  private constructor(
    private readonly database: Knex,
    private readonly clock: () => Date,
  ) {}

  /**
   * What was read later than this was not: a clock was ahead, and is right
   * again. What it has stored must not stand until the other clock gets there.
   */
  private latestRead(): string {
    return new Date(this.clock().getTime() + MAX_AHEAD_MS).toISOString();
  }

  async failing(entityRefs: readonly string[] | 'all'): Promise<Set<string>> {
    const query = this.database('products')
      .where({ status: 'failing' satisfies DataStatus })
      .pluck('entity_ref');
    return new Set<string>(
      await (entityRefs === 'all'
        ? query
        : query.whereIn('entity_ref', jsonValues(this.database, entityRefs))),
    );
  }

  async latest(
    entityRefs: readonly string[],
  ): Promise<Map<string, Map<string, StoredResult>>> {
    return readResults(this.database, entityRefs);
  }

  async keys(entityRefs: readonly string[]): Promise<Map<string, ProductKey>> {
    const refs = () => jsonValues(this.database, entityRefs);
    const products: ProductKeyRow[] = await this.database('products')
      .select(
        'entity_ref',
        'etag',
        'facts_versions',
        'first_seen_at',
        'archived_at',
        'status',
      )
      .whereIn('entity_ref', refs());
    const keys = new Map<string, ProductKey>(
      products.map(row => [
        row.entity_ref,
        {
          etag: row.etag,
          factsVersions: row.facts_versions,
          firstSeenAt: row.first_seen_at,
          archived: row.archived_at !== null,
          status: row.status,
          results: [],
        },
      ]),
    );
    if (!keys.size) return keys;
    const results = await this.database('results')
      .select('entity_ref', 'scorecard', 'digest', 'policy_digest')
      .whereIn('entity_ref', refs());
    for (const row of results) {
      keys.get(row.entity_ref)?.results.push({
        scorecard: row.scorecard,
        digest: row.digest,
        policyDigest: row.policy_digest,
      });
    }
    return keys;
  }

  async update(
    entityRefs: readonly string[],
    readAt: string,
    decide: (
      stored: ReadonlyMap<string, StoredProduct>,
      writable: ReadonlySet<string>,
    ) => ProductWrite[],
    afterwards?: (
      tx: Knex.Transaction,
      writes: ProductWrite[],
      stored: ReadonlyMap<string, StoredProduct>,
    ) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async tx => {
      const stored = await lockProducts(tx, entityRefs);
      const latest = this.latestRead();
      const writable = new Set(
        entityRefs.filter(ref => {
          const product = stored.get(ref);
          return (
            !product || product.readAt <= readAt || product.readAt > latest
          );
        }),
      );
      const writes = decide(stored, writable);
      if (writes.length) {
        await writeProducts(tx, writes);
        await afterwards?.(tx, writes, stored);
      }
      return writes.length;
    });
  }

  async archiveExcept(
    entityRefs: ReadonlySet<string>,
    readAt: string,
    at: string,
  ): Promise<number> {
    const latest = this.latestRead();
    const present = await this.database('products')
      .select('entity_ref')
      .whereNull('archived_at')
      .where(read =>
        read.where('read_at', '<=', readAt).orWhere('read_at', '>', latest),
      );
    const gone = present
      .map(row => row.entity_ref as string)
      .filter(ref => !entityRefs.has(ref));
    if (!gone.length) return 0;
    return this.database('products')
      .whereIn('entity_ref', jsonValues(this.database, gone))
      .whereNull('archived_at')
      .update({ archived_at: at });
  }

  async saveHierarchy(
    ancestors: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void> {
    const rows = [...ancestors].flatMap(([ref, all]) =>
      [...all].map(ancestor => ({ ref, ancestor })),
    );
    await this.database.transaction(async tx => {
      await tx('hierarchy').delete();
      await insertRows(
        tx,
        'hierarchy',
        { ref: 'text', ancestor: 'text' },
        rows,
        { skipExisting: true },
      );
    });
  }

  async countLevels(day: string): Promise<void> {
    await this.database.transaction(async tx => {
      await tx('level_counts').where({ day }).delete();
      await tx.raw(
        `insert into level_counts (day, scorecard, domain, owner, position, products)
         select ?, r.scorecard, p.domain, p.owner, r.position, count(*)
         from results r join products p on p.entity_ref = r.entity_ref
         where p.archived_at is null and p.lifecycle <> 'retired'
         group by r.scorecard, p.domain, p.owner, r.position`,
        [day],
      );
    });
  }

  async recordSweep(sweep: SweepRecord): Promise<void> {
    await this.database('sweeps')
      .insert({
        id: sweep.id,
        started_at: sweep.startedAt,
        finished_at: sweep.finishedAt ?? null,
        products: sweep.products,
        changed: sweep.changed,
        error: sweep.error ?? null,
      })
      .onConflict('id')
      .merge();
  }

  async sweepHistory(): Promise<SweepHistory> {
    const latest = () =>
      this.database('sweeps').orderBy('started_at', 'desc').first();
    const finished = () => latest().whereNotNull('finished_at');
    const succeeded = await finished().whereNull('error');
    return {
      latest: readSweep(await latest()),
      finished: readSweep(await finished()),
      succeededAt: succeeded?.started_at,
    };
  }

  async prune(before: { history: string; archived: string }): Promise<void> {
    const oldestDay = before.history.slice(0, 10);
    // A point holds until the next one: the last before the first day tells
    // what held on that day.
    await this.database('history')
      .where('day', '<', oldestDay)
      .whereExists(
        this.database('history as newer')
          .select(this.database.raw('1'))
          .whereRaw('newer.entity_ref = history.entity_ref')
          .whereRaw('newer.scorecard = history.scorecard')
          .whereRaw('newer.day > history.day')
          .where('newer.day', '<=', oldestDay),
      )
      .delete();
    await this.database('level_counts').where('day', '<', oldestDay).delete();
    await this.database('transitions')
      .where('at', '<', before.history)
      .delete();
    await this.database('sweeps')
      .where('started_at', '<', before.history)
      .delete();
    const archived = () =>
      this.database('products')
        .select('entity_ref')
        .where('archived_at', '<', before.archived);
    for (const table of ['results', 'history', 'transitions']) {
      await this.database(table).whereIn('entity_ref', archived()).delete();
    }
    await this.database('products')
      .where('archived_at', '<', before.archived)
      .delete();
  }
}
