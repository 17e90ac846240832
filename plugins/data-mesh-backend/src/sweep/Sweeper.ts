import { randomUUID } from 'node:crypto';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { FactSourcesLoader, LoadedSources } from '../facts/FactSourcesLoader';
import { Mesh, MeshReader } from '../facts/MeshReader';
import { NeighbourhoodReader } from '../facts/NeighbourhoodReader';
import { AttestationStore } from '../governance/attestations/AttestationStore';
import { Policy } from '../policies/Policy';
import { PolicyLoader } from '../policies/PolicyLoader';
import { PolicyStore } from '../policies/PolicyStore';
import { ResultStore, SweepRecord } from '../results/ResultStore';
import { EvaluationJob, MeshEvaluator } from './MeshEvaluator';

/** How often the log tells how far a long sweep is. */
const PROGRESS_MS = 10_000;

/**
 * What else is written in the transaction of each batch, given the policies and
 * the moment of an evaluation.
 */
export type AfterwardsOf = (
  policies: readonly Policy[],
  now: Date,
) => EvaluationJob['afterwards'];

/** Measures all products, or some at once. */
export class Sweeper {
  constructor(
    private readonly deps: {
      auth: AuthService;
      logger: LoggerService;
      clock: () => Date;
      reader: MeshReader;
      neighbourhoods: NeighbourhoodReader;
      sources: FactSourcesLoader;
      attestations: AttestationStore;
      policies: PolicyStore;
      loader: PolicyLoader;
      results: ResultStore;
      evaluator: MeshEvaluator;
      afterwards: AfterwardsOf;
    },
  ) {}

  /**
   * Reads the catalog once and measures all products. A sweep that fails leaves
   * what is stored as it was, and the next one begins anew.
   */
  async sweep(signal?: AbortSignal): Promise<SweepRecord> {
    const { logger, clock, results } = this.deps;
    const sweep: SweepRecord = {
      id: randomUUID(),
      startedAt: clock().toISOString(),
      products: 0,
      changed: 0,
    };
    await results.recordSweep(sweep);
    try {
      await this.run(sweep, signal);
    } catch (error) {
      sweep.error = (error as Error).message;
      logger.error(
        'A sweep ended early; what is stored stays as it is until the next one',
        error as Error,
      );
    }
    sweep.finishedAt = clock().toISOString();
    await results.recordSweep(sweep);
    return sweep;
  }

  private async run(sweep: SweepRecord, signal?: AbortSignal): Promise<void> {
    const { auth, logger, clock, reader, results, afterwards } = this.deps;
    const credentials = await auth.getOwnServiceCredentials();
    const started = performance.now();
    const mesh = await reader.readAll(credentials, signal);
    const read = performance.now();
    const refs = [...mesh.index.productRefs()];
    const now = clock();
    const policies = await this.policiesFor(mesh, now);

    const keys = await results.keys('all');
    const sources = await this.deps.sources.load(
      mesh.index,
      refs,
      'all',
      keys,
      now,
    );
    await this.endAttestations(sources, now);
    let told = performance.now();
    sweep.products = refs.length;
    sweep.changed = await this.deps.evaluator.evaluate({
      mesh,
      refs,
      keys,
      sources,
      policies,
      sightings: await this.deps.policies.checkSightings(),
      now,
      signal,
      afterwards: afterwards(policies, now),
      onProgress: done => {
        if (performance.now() - told < PROGRESS_MS) return;
        told = performance.now();
        logger.info(`${done} of ${refs.length} data products measured`);
      },
    });
    const archived = await results.archiveExcept(
      new Set(refs),
      now.toISOString(),
    );
    await results.saveHierarchy(mesh.index.hierarchy());
    await results.countLevels(now.toISOString().slice(0, 10));
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    logger.info(
      `${refs.length} data products measured in ${seconds(
        performance.now() - started,
      )} s (${seconds(read - started)} s to read them), ${
        sweep.changed
      } changed, ${archived} archived`,
    );
  }

  /** Measures some products at once. Those that are not in the catalog are left. */
  async evaluateNow(refs: readonly string[]): Promise<Mesh> {
    const { auth, clock, neighbourhoods, results, afterwards } = this.deps;
    const credentials = await auth.getOwnServiceCredentials();
    const mesh = await neighbourhoods.read(refs, credentials);
    const found = refs.filter(ref => mesh.index.product(ref));
    if (!found.length) return mesh;
    const now = clock();
    const policies = await this.policiesFor(mesh, now);
    const around = [...mesh.index.productRefs()];
    const keys = await results.keys(around);
    const sources = await this.deps.sources.load(
      mesh.index,
      found,
      found,
      keys,
      now,
    );
    await this.endAttestations(sources, now);
    await this.deps.evaluator.evaluate({
      mesh,
      refs: found,
      keys,
      sources,
      policies,
      sightings: await this.deps.policies.checkSightings(),
      now,
      afterwards: afterwards(policies, now),
    });
    return mesh;
  }

  /** What was confirmed is not what the catalog says any more. */
  private async endAttestations(
    { outdatedAttestations }: LoadedSources,
    now: Date,
  ): Promise<void> {
    if (!outdatedAttestations.length) return;
    await this.deps.attestations.end(
      outdatedAttestations.map(entityRef => ({
        entityRef,
        reason:
          'owner, product owner, classification or personal data have changed',
      })),
      'plugin:data-mesh',
      now,
    );
  }

  private async policiesFor(mesh: Mesh, now: Date): Promise<Policy[]> {
    const { loader, policies } = this.deps;
    const loaded = await loader.load(mesh.scorecards, mesh.index);
    await policies.sync(loaded, now.toISOString());
    return loaded;
  }
}
