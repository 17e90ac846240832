import { setTimeout as sleep } from 'node:timers/promises';
import { summarise, Timing } from '../statistics';
import { send } from './http';

/** What is asked while the backend works on something else. */
const questions = {
  /** Whether the process is alive: without any SQL. */
  liveness: '/.backstage/health/v1/liveness',
  /** The first 20 products, as any page of a portal may ask for them. */
  page: '/api/catalog/entities/by-query?filter=kind=dataproduct&limit=20&totalItems=exclude',
};

/** How long readers wait, in milliseconds. */
export type Waits = Record<keyof typeof questions, Timing>;

/** A probe that goes on until it is told to stop. */
export interface RunningProbe {
  /** Resolves when what was asked last is answered. */
  stop(): Promise<Waits & { pages: number }>;
}

/**
 * The waits of readers who come at even intervals, told by one that took so
 * long: those who come while it lasts wait for the rest of it. Otherwise a
 * backend that answers nobody for a minute would show as one slow request.
 */
export function waitsDuring(duration: number, interval: number): number[] {
  const more = Math.max(0, Math.ceil(duration / interval) - 1);
  return Array.from({ length: more + 1 }, (_, i) => duration - i * interval);
}

/** Asks a backend every so often, one question of each kind at a time. */
export function startProbe(url: string, interval: number): RunningProbe {
  const stopped = new AbortController();
  const ask = async (path: string) => {
    const durations: number[] = [];
    while (!stopped.signal.aborted) {
      const start = performance.now();
      await send('GET', `${url}${path}`);
      const duration = performance.now() - start;
      durations.push(duration);
      await sleep(Math.max(0, interval - duration), undefined, {
        signal: stopped.signal,
      }).catch(() => {});
    }
    return durations;
  };
  const running = Promise.all([ask(questions.liveness), ask(questions.page)]);
  // Reported by `stop`, not as something that nobody waits for.
  running.catch(() => {});
  return {
    async stop() {
      stopped.abort();
      const [liveness, page] = (await running).map(durations =>
        durations.flatMap(duration => waitsDuring(duration, interval)),
      );
      return {
        liveness: summarise(liveness),
        page: summarise(page),
        pages: (await running)[1].length,
      };
    },
  };
}
