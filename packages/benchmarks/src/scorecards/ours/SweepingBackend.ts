import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { send } from '../http';
import { startProbe, Waits } from '../probe';
import { BackendProcess } from '../process/BackendProcess';
import { Moment } from '../process/messages';
import type { OwnSettings } from './backend';
import { readerTokens } from './readers';

/** One sweep of our backend: from the catalog to results that can be read. */
export interface Sweep {
  products: number;
  checks: number;
  seconds: number;
  /** Of the backend: less than the time if it waits for a database server. */
  cpuSeconds: number;
  /** SQL statements on our own database. */
  statements: number;
  /** Those with which the catalog read entities, the probe's included. */
  catalogStatements: number;
  /** Of the process, since it has started. */
  peakMiB: number;
  /** Of those who ask the same backend for something else meanwhile. */
  waits: Waits;
}

const PROBE_MS = 20;
const FIRST_SWEEP_SECONDS = 6;

/** Our backend in a process of its own, which is asked for sweeps. */
export class SweepingBackend {
  private constructor(
    private readonly process: BackendProcess,
    private readonly size: { products: number; checks: number },
  ) {}

  static async start(
    settings: Omit<OwnSettings, 'firstSweepSeconds'>,
    size: { products: number; checks: number },
    heapMiB?: number,
  ): Promise<SweepingBackend> {
    const script = resolvePackagePath(
      '@backstage-data-mesh/benchmarks',
      'src/scorecards/ours/backend.ts',
    );
    const process = await BackendProcess.start(
      script,
      { ...settings, firstSweepSeconds: FIRST_SWEEP_SECONDS },
      heapMiB,
    );
    return new SweepingBackend(process, size);
  }

  get url(): string {
    return this.process.url;
  }

  /** The sweep that the scheduler runs by itself after the start. */
  async firstSweep(): Promise<Sweep> {
    const begun = await this.process.next('sweep begun');
    const probe = startProbe(this.url, PROBE_MS);
    const done = await this.process.next('sweep done');
    const { pages: _, ...waits } = await probe.stop();
    return {
      ...this.size,
      seconds: (done.at - begun.at) / 1000,
      cpuSeconds: done.cpuSeconds - begun.cpuSeconds,
      statements: done.statements.plugin - begun.statements.plugin,
      catalogStatements: done.statements.catalog - begun.statements.catalog,
      peakMiB: done.peakRssMiB,
      waits,
    };
  }

  /** Another one, at once. */
  async sweep(): Promise<Sweep> {
    await send(
      'POST',
      `${this.url}/api/data-mesh/.backstage/scheduler/v1/tasks/data-mesh-sweep/trigger`,
    );
    return this.firstSweep();
  }

  async do(order: string): Promise<Moment> {
    return this.process.do(order);
  }

  async figures(): Promise<Moment> {
    return this.process.figures();
  }

  /** Of each check, how many products pass it. */
  async passes(): Promise<Record<string, number>> {
    const answer = await send(
      'GET',
      `${this.url}/api/data-mesh/rollups/check`,
      undefined,
      readerTokens.unrestricted,
    );
    const { items }: Rollup = JSON.parse(answer.toString());
    return Object.fromEntries(
      items.map(({ check, outcomes }) => [check, outcomes.pass ?? 0]),
    );
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }
}

/** What is read of an answer. */
interface Rollup {
  items: { check: string; outcomes: { pass?: number } }[];
}
