import { randomUUID } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { FactSourcesLoader, LoadedSources } from '../facts/FactSourcesLoader';
import { KeptMesh, MeshKeeper } from '../facts/MeshKeeper';
import { Mesh } from '../facts/MeshReader';
import { NeighbourhoodReader } from '../facts/NeighbourhoodReader';
import { AttestationStore } from '../governance/attestations/AttestationStore';
import { ContractVersionStore } from '../contracts/ContractVersionStore';
import { ServedContracts } from '../contracts/ServedContracts';
import { PlannedNotification } from '../notifications/PlannedNotification';
import { Policy } from '../policies/Policy';
import { PolicyLoader } from '../policies/PolicyLoader';
import { PolicyStore } from '../policies/PolicyStore';
import { ResultStore, SweepRecord } from '../results/ResultStore';
import { EvaluationJob, MeshEvaluator } from './MeshEvaluator';

/** How often the log tells how far a long sweep is. */
const PROGRESS_MS = 10_000;
/**
 * Products whose facts and results are in memory at once. SQLite answers nobody
 * else while it reads what is stored about them.
 */
const PRODUCTS_AT_ONCE = 1000;

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
  /** Under way; two at once when somebody asks for another one. */
  private sweeps = 0;

  constructor(
    private readonly deps: {
      auth: AuthService;
      logger: LoggerService;
      clock: () => Date;
      meshes: MeshKeeper;
      neighbourhoods: NeighbourhoodReader;
      sources: FactSourcesLoader;
      attestations: AttestationStore;
      policies: PolicyStore;
      loader: PolicyLoader;
      results: ResultStore;
      evaluator: MeshEvaluator;
      afterwards: AfterwardsOf;
      served: ServedContracts;
      versions: ContractVersionStore;
      /** Tells people of what was not written with a product. */
      tell: (
        planned: readonly PlannedNotification[],
        now: Date,
      ) => Promise<void>;
    },
  ) {}

  /** Whether all products are being measured by this process. */
  get isSweeping(): boolean {
    return this.sweeps > 0;
  }

  /**
   * Measures all products. A sweep that fails leaves what is stored as it was,
   * and the next one begins anew.
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
    this.sweeps += 1;
    try {
      await this.run(sweep, signal);
    } catch (error) {
      sweep.error = (error as Error).message;
      logger.error(
        'A sweep ended early; what is stored stays as it is until the next one',
        error as Error,
      );
    } finally {
      this.sweeps -= 1;
    }
    sweep.finishedAt = clock().toISOString();
    await results.recordSweep(sweep);
    return sweep;
  }

  private async run(sweep: SweepRecord, signal?: AbortSignal): Promise<void> {
    const { auth, logger, clock, meshes, results } = this.deps;
    const credentials = await auth.getOwnServiceCredentials();
    const started = performance.now();
    const mesh = await meshes.take(credentials, signal);
    const read = performance.now();
    const refs = [...mesh.index.productRefs()];
    const now = clock();
    sweep.products = refs.length;
    sweep.changed = await this.measureAll(mesh, refs, now, credentials, signal);
    const archived = await results.archiveExcept(
      new Set(refs),
      mesh.readAt,
      now.toISOString(),
    );
    // SQLite answers at once, so that without this nobody else gets a turn from
    // one statement to the next.
    await yieldToOthers();
    await this.deps.versions.endExcept(
      [...mesh.index.apiRefs()],
      mesh.readAt,
      now,
    );
    await yieldToOthers();
    await this.deps.served.endExcept(refs, mesh.readAt, now);
    await yieldToOthers();
    await results.saveHierarchy(mesh.index.hierarchy());
    await yieldToOthers();
    await results.countLevels(now.toISOString().slice(0, 10));
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    const what = mesh.readAgain ? 'what changed' : 'the catalog';
    logger.info(
      `${refs.length} data products measured in ${seconds(
        performance.now() - started,
      )} s (${seconds(read - started)} s to read ${what}), ${
        sweep.changed
      } changed, ${archived} archived`,
    );
    meshes.giveBack(mesh);
  }

  /** Slice by slice, so that the facts of all are never in memory at once. */
  private async measureAll(
    mesh: KeptMesh,
    refs: readonly string[],
    now: Date,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<number> {
    const { afterwards, evaluator, logger, meshes, results } = this.deps;
    const policies = await this.policiesFor(mesh, now);
    const sightings = await this.deps.policies.checkSightings();
    const failing = await results.failing('all');
    let told = performance.now();
    let changed = 0;
    for (let at = 0; at < refs.length; at += PRODUCTS_AT_ONCE) {
      const slice = refs.slice(at, at + PRODUCTS_AT_ONCE);
      const keys = await results.keys(slice);
      // Another replica has measured a version that this one does not know.
      const stale = slice.filter(ref => {
        const key = keys.get(ref);
        return key && key.etag !== mesh.etags.get(ref);
      });
      await meshes.readAgain(mesh, stale, credentials);
      await yieldToOthers();
      const served = await this.deps.served.update(mesh.index, slice, now);
      await yieldToOthers();
      const sources = await this.deps.sources.load(
        mesh,
        slice,
        keys,
        failing,
        served.facts,
        now,
      );
      await yieldToOthers();
      await this.deps.tell(served.notifications, now);
      await this.endAttestations(sources, now);
      changed += await evaluator.evaluate({
        mesh,
        refs: slice,
        keys,
        sources,
        policies,
        sightings,
        now,
        signal,
        afterwards: afterwards(policies, now),
      });
      if (performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        const done = at + slice.length;
        logger.info(`${done} of ${refs.length} data products measured`);
      }
    }
    return changed;
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
    const keys = await results.keys(found);
    const served = await this.deps.served.update(mesh.index, found, now);
    const sources = await this.deps.sources.load(
      mesh,
      found,
      keys,
      await results.failing([...mesh.index.productRefs()]),
      served.facts,
      now,
    );
    await this.deps.tell(served.notifications, now);
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
      outdatedAttestations.map(attestationId => ({
        attestationId,
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
