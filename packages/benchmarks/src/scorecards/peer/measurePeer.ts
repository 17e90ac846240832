import { setTimeout as sleep } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Options } from '../../options';
import { checks } from '../checks';
import { send } from '../http';
import { startProbe, Waits } from '../probe';
import { BackendProcess } from '../process/BackendProcess';
import type { PeerSettings } from './backend';
import { runAllChecks } from './bulkRun';
import { retrieverId } from './factRetriever';

/** One way from the catalog to results that somebody can read. */
export interface PeerRound {
  /** Reading the entities, building the facts and storing them. */
  factsSeconds: number;
  /** Evaluating all checks of all products. The peer stores no results. */
  checksSeconds: number;
  seconds: number;
  checksPerSecond: number;
  /** Of the backend: less than the time if it waits for a database server. */
  cpuSeconds: number;
  /** SQL statements. */
  factsStatements: number;
  checksStatements: number;
  /** Those with which the catalog read entities for the peer. */
  catalogStatements: number;
  responseMiB: number;
  /** Of those who ask the same backend for something else meanwhile. */
  waits: Waits;
}

export interface PeerResult {
  /** The same for each; the first one is cold. */
  rounds: PeerRound[];
  /** The quickest of them: what we are compared with. */
  best: PeerRound;
  /** While the backend has nothing to do. */
  idleWaits: Waits;
  idleMiB: number;
  /** The most that the process ever took. */
  peakMiB: number;
  /** How many products pass, by check. */
  passes: Record<string, number>;
}

type Progress = (message: string) => void;

const IDLE_SECONDS = 4;
const PROBE_MS = 200;

/** How many statements of the catalog answer one question of the probe. */
async function measureIdle(backend: BackendProcess) {
  const before = await backend.figures();
  const probe = startProbe(backend.url, PROBE_MS);
  await sleep(IDLE_SECONDS * 1000);
  const { pages, ...waits } = await probe.stop();
  const after = await backend.figures();
  const statements = after.statements.catalog - before.statements.catalog;
  return { waits, statementsPerPage: statements / pages, rssMiB: after.rssMiB };
}

async function measureRound(
  backend: BackendProcess,
  products: number,
  statementsPerPage: number,
): Promise<{ round: PeerRound; passes: Record<string, number> }> {
  const begun = await backend.next('facts begun');
  const probe = startProbe(backend.url, PROBE_MS);
  const stored = await backend.next('facts stored');
  const { seconds, responseMiB, passes } = await runAllChecks(backend.url, {
    products,
    checks: checks.length,
  });
  const { pages, ...waits } = await probe.stop();
  const done = await backend.figures();

  const factsSeconds = (stored.at - begun.at) / 1000;
  const together = factsSeconds + seconds;
  const between = (from: typeof begun, to: typeof begun) =>
    to.statements.plugin - from.statements.plugin;
  const round: PeerRound = {
    factsSeconds,
    checksSeconds: seconds,
    seconds: together,
    checksPerSecond: (products * checks.length) / together,
    cpuSeconds: done.cpuSeconds - begun.cpuSeconds,
    factsStatements: between(begun, stored),
    checksStatements: between(stored, done),
    catalogStatements: Math.round(
      done.statements.catalog -
        begun.statements.catalog -
        pages * statementsPerPage,
    ),
    responseMiB,
    waits,
  };
  return { round, passes };
}

/** Measures Tech Insights on a database that holds a filled catalog. */
export async function measurePeer(
  database: JsonObject,
  { products, rounds }: Options['scorecards'],
  progress: Progress,
): Promise<PeerResult> {
  const settings: PeerSettings = {
    database,
    // Its scheduler runs a new task by itself, so that is the first round.
    firstRunSeconds: IDLE_SECONDS + 8,
  };
  const backend = await BackendProcess.start(
    resolvePackagePath(
      '@backstage-data-mesh/benchmarks',
      'src/scorecards/peer/backend.ts',
    ),
    settings,
  );
  try {
    const idle = await measureIdle(backend);
    const done: PeerRound[] = [];
    let passes: Record<string, number> = {};
    for (let i = 1; i <= rounds; i++) {
      if (i > 1) {
        await send(
          'POST',
          `${backend.url}/api/tech-insights/.backstage/scheduler/v1/tasks/${retrieverId}/trigger`,
        );
      }
      const measured = await measureRound(
        backend,
        products,
        idle.statementsPerPage,
      );
      done.push(measured.round);
      passes = measured.passes;
      progress(
        `Tech Insights, round ${i}: ${measured.round.seconds.toFixed(1)} s`,
      );
    }
    const { peakRssMiB } = await backend.figures();
    return {
      rounds: done,
      best: done.reduce((a, b) => (b.seconds < a.seconds ? b : a)),
      idleWaits: idle.waits,
      idleMiB: idle.rssMiB,
      peakMiB: peakRssMiB,
      passes,
    };
  } finally {
    await backend.stop();
  }
}
