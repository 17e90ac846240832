import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  assembleFacts,
  CompiledScorecard,
  EvaluationState,
  ScorecardEngine,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { Mesh } from '../facts/MeshReader';
import { LoadedSources } from '../facts/FactSourcesLoader';
import { policiesFor, Policy } from '../policies/Policy';
import { CheckSightings } from '../policies/PolicyStore';
import {
  ProductKey,
  ProductWrite,
  ResultStore,
  StoredProduct,
} from '../results/ResultStore';
import {
  decideWrite,
  hasChanged,
  Measured,
  previousState,
} from './decideWrite';
import { factsVersions } from './factsVersions';
import { resultDigest } from './resultDigest';

/** Everything that an evaluation of products is made from. */
export interface EvaluationJob {
  mesh: Mesh;
  refs: readonly string[];
  keys: ReadonlyMap<string, ProductKey>;
  sources: LoadedSources;
  policies: readonly Policy[];
  sightings: CheckSightings;
  now: Date;
  signal?: AbortSignal;
  /** More to write in the transaction of each batch. */
  afterwards?: (
    tx: Knex.Transaction,
    writes: ProductWrite[],
    stored: ReadonlyMap<string, StoredProduct>,
  ) => Promise<void>;
}

/**
 * Products that are written in one transaction. SQLite answers nobody else while
 * it writes them.
 */
const BATCH = 250;
/** How long others wait at most while products are evaluated, in milliseconds. */
const TIME_SLICE_MS = 10;

const compiledOf = (policies: readonly Policy[]): CompiledScorecard[] =>
  policies.flatMap(({ compiled }) => compiled ?? []);

const stateOf = (
  firstSeenAt: string,
  checkFirstSeenAt: CheckSightings,
): EvaluationState => ({ firstSeenAt, checkFirstSeenAt });

/** Measures products and writes what changed. */
export class MeshEvaluator {
  constructor(
    private readonly engine: ScorecardEngine,
    private readonly results: ResultStore,
    private readonly logger: LoggerService,
  ) {}

  /** @returns how many products were written */
  async evaluate(job: EvaluationJob): Promise<number> {
    const byDomain = new Map<string, Policy[]>();
    const policiesOf = (domain: string) => {
      let policies = byDomain.get(domain);
      if (!policies) {
        policies = policiesFor(job.policies, domain, job.mesh.index);
        byDomain.set(domain, policies);
      }
      return policies;
    };
    let written = 0;
    let changed: Measured[] = [];
    // While a database server writes some products, the next are evaluated.
    let writing: Promise<void> = Promise.resolve();
    const write = async () => {
      await writing;
      if (!changed.length) return;
      writing = this.write(changed, job, policiesOf).then(count => {
        written += count;
      });
      // Whoever waits for it is told, which may be later.
      writing.catch(() => {});
      changed = [];
    };
    try {
      let sliceEnd = performance.now() + TIME_SLICE_MS;
      for (const ref of job.refs) {
        const measured = this.forOne(ref, () =>
          this.measureChanged(ref, job, policiesOf),
        );
        if (measured) changed.push(measured);
        if (changed.length === BATCH) await write();
        if (performance.now() > sliceEnd) {
          await yieldToOthers();
          job.signal?.throwIfAborted();
          sliceEnd = performance.now() + TIME_SLICE_MS;
        }
      }
      await write();
    } finally {
      // Nothing is written any more once this has ended, be it by an error.
      await writing;
    }
    return written;
  }

  /** A product that cannot be measured keeps what it had; the others go on. */
  private forOne<T>(ref: string, measure: () => T): T | undefined {
    try {
      return measure();
    } catch (error) {
      this.logger.error(`${ref} could not be measured`, error as Error);
      return undefined;
    }
  }

  /** Undefined when the product is as it is stored. */
  private measureChanged(
    ref: string,
    job: EvaluationJob,
    policiesOf: (domain: string) => readonly Policy[],
  ): Measured | undefined {
    // It may have left while others were read again.
    if (!job.mesh.index.brief(ref)) return undefined;
    const measured = this.measure(ref, job, policiesOf);
    return hasChanged(measured, job.keys.get(ref), job.now)
      ? measured
      : undefined;
  }

  /** Evaluates without regard to the past, which is enough to see a change. */
  private measure(
    ref: string,
    job: EvaluationJob,
    policiesOf: (domain: string) => readonly Policy[],
  ): Measured {
    const facts = assembleFacts(ref, job.mesh.index, job.sources.of(ref));
    const policies = policiesOf(facts.domain.ref);
    return {
      facts,
      factsVersions: factsVersions(facts),
      etag: job.mesh.etags.get(ref) ?? '',
      evaluation: this.engine.evaluate({
        facts,
        scorecards: compiledOf(policies),
        state: stateOf(facts.product.firstSeenAt, job.sightings),
        now: job.now,
      }),
      policyDigests: new Map(
        policies.map(({ scorecard, digest }) => [scorecard.id, digest]),
      ),
    };
  }

  private async write(
    changed: readonly Measured[],
    job: EvaluationJob,
    policiesOf: (domain: string) => readonly Policy[],
  ): Promise<number> {
    const meshWide = new Set(
      job.policies
        .filter(({ inForce, scorecard }) => inForce && !scorecard.domain)
        .map(({ scorecard }) => scorecard.id),
    );
    await yieldToOthers();
    return this.results.update(
      changed.map(({ facts }) => facts.product.ref),
      job.mesh.readAt,
      (stored, writable) =>
        changed.flatMap(measured => {
          const { ref } = measured.facts.product;
          if (!writable.has(ref)) return [];
          const write = this.forOne(ref, () =>
            this.decide(measured, stored.get(ref), job, policiesOf, meshWide),
          );
          return write ?? [];
        }),
      job.afterwards,
    );
  }

  /** Evaluates again with what is stored, and says what to write. */
  private decide(
    measured: Measured,
    before: StoredProduct | undefined,
    { now, mesh, sightings }: EvaluationJob,
    policiesOf: (domain: string) => readonly Policy[],
    meshWide: ReadonlySet<string>,
  ): ProductWrite {
    const { facts, evaluation } = measured;
    const digests = new Map(
      evaluation.scorecards.map(result => [
        result.scorecard,
        resultDigest(result),
      ]),
    );
    const again = before
      ? this.engine.evaluate({
          facts,
          scorecards: compiledOf(policiesOf(facts.domain.ref)),
          state: {
            ...stateOf(facts.product.firstSeenAt, sightings),
            previous: previousState(before),
          },
          now,
        })
      : evaluation;
    return decideWrite(
      { ...measured, evaluation: again },
      digests,
      before,
      meshWide,
      { readAt: mesh.readAt, evaluatedAt: now.toISOString() },
    );
  }
}
