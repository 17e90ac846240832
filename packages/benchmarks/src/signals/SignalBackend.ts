import { setTimeout as sleep } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  DataStatus,
  SweepHealth,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { numbered } from '../entities/common';
import { send } from '../scorecards/http';
import { readerTokens } from '../scorecards/ours/readers';
import { BackendProcess } from '../scorecards/process/BackendProcess';
import type { SignalSettings } from './backend';
import { Pieces } from './documents';
import { Posted, postSignals } from './postSignals';

/** Our backend in a process of its own, to which results are sent. */
export class SignalBackend {
  private constructor(private readonly process: BackendProcess) {}

  /** Starts it, and waits until it has measured all products. */
  static async start(settings: SignalSettings): Promise<SignalBackend> {
    const script = resolvePackagePath(
      '@backstage-data-mesh/benchmarks',
      'src/signals/backend.ts',
    );
    const backend = new SignalBackend(
      await BackendProcess.start(script, settings),
    );
    for (;;) {
      const { lastSweep } = await backend.get<SweepHealth>('/health');
      if (lastSweep?.error) throw new Error(lastSweep.error);
      if (
        lastSweep?.finishedAt &&
        (lastSweep.products ?? 0) >= settings.products
      ) {
        return backend;
      }
      await sleep(200);
    }
  }

  async post(
    path: string,
    files: Readonly<Record<string, Pieces>>,
  ): Promise<Posted> {
    return postSignals(`${this.process.url}/api/data-mesh${path}`, files);
  }

  /** The data's status of a product, as its page reads it. */
  async statusOf(i: number): Promise<DataStatus> {
    const { status } = await this.get<{ status: DataStatus }>(
      `/products/default/product-${numbered(i)}`,
    );
    return status;
  }

  /** Memory of the process now, and the most it ever had. */
  async memory(): Promise<{ rssMiB: number; peakRssMiB: number }> {
    return this.process.figures();
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }

  private async get<T>(path: string): Promise<T> {
    const answer = await send(
      'GET',
      `${this.process.url}/api/data-mesh${path}`,
      undefined,
      readerTokens.unrestricted,
    );
    return JSON.parse(answer.toString());
  }
}
