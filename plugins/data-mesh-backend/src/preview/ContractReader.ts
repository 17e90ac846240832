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

/** How long the contracts of a request may take together. */
const BUDGET_MS = 5_000;
/**
 * So many characters without an alias take 100 ms at most, whatever is in them;
 * with aliases, or sixteen times as many, it may be seconds.
 */
const SHORT = 8 * 1024;

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

/** Reads in a thread, which is stopped when its time is over. */
class ContractThread implements ContractReader {
  private worker: Worker | undefined;

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
    await this.worker?.terminate();
  }

  private async start(): Promise<Worker> {
    this.worker = startThread(source);
    await once(this.worker, 'message');
    return this.worker;
  }

  private async ask<T>(job: Job): Promise<T> {
    const worker = this.worker ?? (await this.start());
    const began = performance.now();
    try {
      return await askThread(
        worker,
        job,
        this.leftMs,
        () =>
          new InputError(
            'entities: their contracts take too long to read; make them simpler',
          ),
      );
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
  if (length <= SHORT && !definitions.some(text => text.includes('*'))) {
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
