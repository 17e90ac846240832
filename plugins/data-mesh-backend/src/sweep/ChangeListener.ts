import { setTimeout as wait } from 'node:timers/promises';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ChangedEntities } from '../facts/ChangedEntities';
import { ProductDirectory } from '../results/ProductDirectory';
import { Sweeper } from './Sweeper';

/**
 * When the catalog is asked after an event, in milliseconds after the time
 * before: an event comes while the entity is being stored.
 */
const TRIES_MS = [1_000, 2_000, 4_000, 8_000];
/** More changes at once are the work of a sweep. */
const MAX_AT_ONCE = 500;

const kindOf = (ref: string) => ref.slice(0, ref.indexOf(':'));

/** Measures products soon after they, or their contracts, have changed. */
export class ChangeListener {
  private readonly waiting = new Map<string, number>();
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly deps: {
      auth: AuthService;
      logger: LoggerService;
      catalog: CatalogService;
      clock: () => Date;
      changes: ChangedEntities;
      directory: ProductDirectory;
      sweeper: Sweeper;
      /** Asks for a sweep over all products. */
      requestSweep: () => Promise<void>;
      triesMs?: readonly number[];
    },
  ) {}

  /**
   * Takes in the refs of an event, and notes them for the next sweep, which may
   * be another replica's. It does not wait for the evaluation.
   */
  async onChanges(entityRefs: readonly string[]): Promise<void> {
    for (const ref of entityRefs) this.waiting.set(ref, 0);
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    await this.deps.changes.add(entityRefs, this.deps.clock());
  }

  stop(): void {
    this.stopped = true;
  }

  /** Resolves when nothing is left to be done. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    const tries = this.deps.triesMs ?? TRIES_MS;
    while (this.waiting.size && !this.stopped) {
      const round = Math.min(...this.waiting.values());
      await wait(tries[round], undefined, { ref: false });
      if (this.stopped) return;
      const due = [...this.waiting].filter(([, tried]) => tried <= round);
      due.forEach(([ref]) => this.waiting.delete(ref));
      try {
        const unchanged = await this.handle(due.map(([ref]) => ref));
        for (const ref of unchanged) {
          // What the catalog has not stored by then is left to the sweep.
          if (round + 1 < tries.length) this.waiting.set(ref, round + 1);
        }
      } catch (error) {
        this.deps.logger.warn(
          'Changes in the catalog could not be measured at once; the next sweep does',
          error as Error,
        );
      }
    }
  }

  /** @returns the refs that the catalog still has as they were */
  private async handle(refs: string[]): Promise<string[]> {
    const { sweeper, requestSweep } = this.deps;
    if (refs.some(ref => kindOf(ref) === 'scorecard')) {
      await requestSweep();
      return [];
    }
    if (refs.length > MAX_AT_ONCE) {
      await requestSweep();
      return [];
    }
    const { changed, unchanged } = await this.sort(refs);
    if (changed.length) await sweeper.evaluateNow(changed);
    return unchanged;
  }

  private async sort(
    refs: string[],
  ): Promise<{ changed: string[]; unchanged: string[] }> {
    const { auth, catalog, directory } = this.deps;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: refs,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.etag',
          'relations',
        ],
      },
      { credentials },
    );
    const etags = await directory.etags(
      refs.filter(ref => kindOf(ref) === 'dataproduct'),
    );
    const changed = new Set<string>();
    const unchanged: string[] = [];
    for (const [i, ref] of refs.entries()) {
      const entity = items[i];
      if (!entity) {
        unchanged.push(ref);
      } else if (kindOf(ref) === 'dataproduct') {
        if (etags.get(ref) === entity.metadata.etag) unchanged.push(ref);
        else changed.add(stringifyEntityRef(entity));
      } else {
        // A contract concerns the products on both sides of it.
        for (const { targetRef } of entity.relations ?? []) {
          if (kindOf(targetRef) === 'dataproduct') changed.add(targetRef);
        }
      }
    }
    return { changed: [...changed], unchanged };
  }
}
