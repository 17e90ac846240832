import type { Worker } from 'node:worker_threads';

/** So long a thread is kept: somebody who fills in a form asks again and again. */
const KEPT_MS = 60_000;

/** Keeps a thread for the next request: to start one takes longer than most work. */
export class ThreadKeeper {
  private kept: { worker: Worker; forget: () => void } | undefined;

  constructor(
    private readonly start: () => Promise<Worker>,
    private readonly keptMs: number = KEPT_MS,
  ) {}

  /** The thread that was given back, or a new one. Nobody else gets it. */
  async take(): Promise<Worker> {
    const { kept } = this;
    kept?.forget();
    return kept?.worker ?? this.start();
  }

  /** Takes back a thread that has answered all that it was asked. */
  giveBack(worker: Worker): void {
    const end = () => worker.terminate();
    const timer = setTimeout(end, this.keptMs).unref();
    const forget = () => {
      clearTimeout(timer);
      worker.off('exit', forget);
      worker.off('error', forget);
      if (this.kept?.worker === worker) this.kept = undefined;
    };
    worker.on('exit', forget);
    worker.on('error', forget);
    worker.unref();
    this.kept = { worker, forget };
  }
}
