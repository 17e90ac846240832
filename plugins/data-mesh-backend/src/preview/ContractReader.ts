import { once } from 'node:events';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { InputError } from '@backstage/errors';
import {
  ComparedDefinition,
  ContractDiff,
  ContractReading,
  diffContractVersions,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { cleanReading, readContract } from '../contracts/readContract';
import { inTurn } from './inTurn';
import { askThread, startThread } from './thread';
import { ThreadKeeper } from './ThreadKeeper';

/** How long the contracts of a request may take together. */
const BUDGET_MS = 5_000;
/**
 * So many characters without an alias take 100 ms at most, whatever is in them;
 * with aliases, or ten times as many, it may be seconds.
 */
const SHORT = 12 * 1024;
/** What may be an alias of YAML; `count(*)` and `**bold**` are none. */
const ALIAS = /(?:^|[\s,:?[{-])\*[^\s*,[\]{}]/;

/** Reads contracts that somebody has just written. */
export interface ContractReader {
  read(type: string, definition: string): Promise<ContractReading>;
  compare(
    before: ComparedDefinition,
    after: ComparedDefinition,
  ): Promise<ContractDiff>;
}

type Job =
  | { type: string; definition: string }
  | { before: ComparedDefinition; after: ComparedDefinition };

const source = `
const { parentPort, workerData } = require('node:worker_threads');
const common = require(workerData.common);
parentPort.on('message', job => {
  parentPort.postMessage(
    'before' in job
      ? common.diffContractVersions(job.before, job.after)
      : common.readContractDefinition(job.type, job.definition),
  );
});
parentPort.postMessage('started');
`;

const threads = new ThreadKeeper(async () => {
  const worker = startThread(source);
  await once(worker, 'message');
  return worker;
});

/** Reads in a thread, which is stopped when its time is over. */
class ContractThread implements ContractReader {
  private worker: Worker | undefined;
  private failed = false;

  constructor(private leftMs: number) {}

  async read(type: string, definition: string): Promise<ContractReading> {
    return cleanReading(await this.ask({ type, definition }));
  }

  async compare(
    before: ComparedDefinition,
    after: ComparedDefinition,
  ): Promise<ContractDiff> {
    return this.ask({ before, after });
  }

  async stop(): Promise<void> {
    if (!this.worker) return;
    if (this.failed) await this.worker.terminate();
    else threads.giveBack(this.worker);
  }

  private async ask<T>(job: Job): Promise<T> {
    this.worker ??= await threads.take();
    const began = performance.now();
    try {
      return await askThread(
        this.worker,
        job,
        this.leftMs,
        () =>
          new InputError(
            'entities: their contracts take too long to read; make them simpler',
          ),
      );
    } catch (error) {
      this.failed = true;
      throw error;
    } finally {
      this.leftMs -= performance.now() - began;
    }
  }
}

const here: ContractReader = {
  async read(type, definition) {
    await yieldToOthers();
    return readContract(type, definition);
  },
  compare: async (before, after) => diffContractVersions(before, after),
};

/**
 * Hands out what reads these definitions: nobody else is held up by it, however
 * they are written.
 */
export async function withContractReader<T>(
  definitions: readonly string[],
  use: (reader: ContractReader) => Promise<T>,
  budgetMs: number = BUDGET_MS,
): Promise<T> {
  const length = definitions.reduce((sum, text) => sum + text.length, 0);
  if (length <= SHORT && !definitions.some(text => ALIAS.test(text))) {
    return use(here);
  }
  return inTurn(async () => {
    const thread = new ContractThread(budgetMs);
    try {
      return await use(thread);
    } finally {
      await thread.stop();
    }
  });
}
