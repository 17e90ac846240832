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

/** What is to be looked at once more. */
interface Retries {
  /** After the next pause: the catalog may still store it. */
  later: string[];
  /** After the same pause: something else is under way. */
  again: string[];
}

interface SortedChanges {
  /** Products to measure. */
  products: string[];
  /** Scorecards that are new to this listener. */
  policies: string[];
  later: string[];
}

/** Measures products soon after they, or their contracts, have changed. */
export class ChangeListener {
  /** By ref, how often it was tried. */
  private readonly waiting = new Map<string, number>();
  /** Etags of contracts and policies that were measured while they wait. */
  private readonly handled = new Map<string, string>();
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
        const { later, again } = await this.handle(due.map(([ref]) => ref));
        // What the catalog has not stored by then is left to the sweep.
        const isLast = round + 1 >= tries.length;
        this.tryAgain(isLast ? [] : later, round + 1);
        this.tryAgain(again, round);
      } catch (error) {
        this.deps.logger.warn(
          'Changes in the catalog could not be measured at once; the next sweep does',
          error as Error,
        );
      }
      for (const [ref] of due) {
        if (!this.waiting.has(ref)) this.handled.delete(ref);
      }
    }
  }

  private tryAgain(refs: readonly string[], round: number): void {
    for (const ref of refs) {
      // Another event may have come meanwhile.
      if (!this.waiting.has(ref)) this.waiting.set(ref, round);
    }
  }

  private async handle(refs: string[]): Promise<Retries> {
    if (refs.length > MAX_AT_ONCE) {
      return { later: [], again: (await this.sweepAll()) ? [] : refs };
    }
    const { products, policies, later } = await this.sort(refs);
    if (products.length) await this.deps.sweeper.evaluateNow(products);
    if (!policies.length || (await this.sweepAll())) {
      return { later, again: [] };
    }
    for (const ref of policies) this.handled.delete(ref);
    return {
      later: later.filter(ref => !policies.includes(ref)),
      again: policies,
    };
  }

  /** Whether it is done: while one is under way, nobody can ask for another. */
  private async sweepAll(): Promise<boolean> {
    try {
      await this.deps.requestSweep();
      return true;
    } catch (error) {
      if ((error as Error).name === 'ConflictError') return false;
      throw error;
    }
  }

  private async sort(refs: string[]): Promise<SortedChanges> {
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
    const products = new Set<string>();
    const policies: string[] = [];
    const later: string[] = [];
    for (const [i, ref] of refs.entries()) {
      const entity = items[i];
      const etag = entity?.metadata.etag ?? '';
      const kind = kindOf(ref);
      if (kind === 'dataproduct') {
        if (entity && etags.get(ref) !== etag) {
          products.add(stringifyEntityRef(entity));
        } else {
          later.push(ref);
        }
        continue;
      }
      // Nobody knows whether this is what the event was about, or what was
      // there before: it is looked at again, and measured if it has changed.
      later.push(ref);
      if (this.handled.get(ref) === etag) continue;
      this.handled.set(ref, etag);
      if (kind === 'scorecard') policies.push(ref);
      // A contract concerns the products on both sides of it.
      for (const { targetRef } of entity?.relations ?? []) {
        if (kind === 'api' && kindOf(targetRef) === 'dataproduct') {
          products.add(targetRef);
        }
      }
    }
    return { products: [...products], policies, later };
  }
}
