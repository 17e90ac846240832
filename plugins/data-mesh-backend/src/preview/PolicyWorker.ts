import type { Worker } from 'node:worker_threads';
import { InputError } from '@backstage/errors';
import {
  FactDefinitions,
  ProductFacts,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { CheckSightings } from '../policies/PolicyStore';
import { askThread, startThread } from './thread';

/** What a policy gives for one product. */
export interface TriedLevel {
  /** False when the policy is not for the product. */
  measured: boolean;
  level: string | null;
  position: number;
  /** Ids of the checks that fail or are unknown. */
  bad: string[];
}

/** What the policy in force and the changed one give for a product. */
export interface TriedProduct {
  before: TriedLevel;
  after: TriedLevel;
}

/** What the thread is started with. */
interface WorkerInput {
  moreFacts: FactDefinitions;
  before?: Scorecard;
  after: Scorecard;
  sightings: CheckSightings;
}

// Text and not a file: a bundler would not carry along what nobody imports.
const source = `
const { parentPort, workerData } = require('node:worker_threads');
const { createScorecardEngine } = require(workerData.common);
const engine = createScorecardEngine(workerData.moreFacts);
const compile = scorecard => scorecard && engine.compile(scorecard).compiled;
const before = compile(workerData.before);
const after = compile(workerData.after);
const nothing = { measured: false, level: null, position: -1, bad: [] };
function level(compiled, facts, now) {
  if (!compiled) return nothing;
  const [result] = engine.evaluate({
    facts,
    scorecards: [compiled],
    state: {
      firstSeenAt: facts.product.firstSeenAt,
      checkFirstSeenAt: workerData.sightings,
    },
    now,
  }).scorecards;
  if (!result) return nothing;
  return {
    measured: result.applies,
    level: result.level,
    position: result.position,
    bad: result.checks
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
      .map(({ id }) => id),
  };
}
parentPort.on('message', ({ page, now }) => {
  parentPort.postMessage(
    page.map(facts => ({
      before: level(before, facts, now),
      after: level(after, facts, now),
    })),
  );
});
`;

/**
 * Evaluates expressions that somebody has just written, in a thread of its own:
 * one that takes forever is stopped, and holds up nobody.
 */
export class PolicyWorker {
  private readonly worker: Worker;

  constructor(input: WorkerInput, private readonly budgetMs: number) {
    this.worker = startThread(source, input);
  }

  /** @throws InputError - when the policy takes longer than its budget */
  async evaluate(
    page: readonly ProductFacts[],
    now: Date,
  ): Promise<TriedProduct[]> {
    const { worker, budgetMs } = this;
    return askThread(
      worker,
      { page, now },
      budgetMs,
      () =>
        new InputError(
          `scorecard: its expressions take longer than ${
            budgetMs / 1000
          } s for ${page.length} products; make them simpler`,
        ),
    );
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
