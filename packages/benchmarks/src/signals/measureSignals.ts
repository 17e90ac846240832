import { Database } from '../databases/Database';
import { numbered } from '../entities/common';
import { Options } from '../options';
import { summarise, Timing } from '../statistics';
import { contractRuns, dbtManifest, dbtRunResults } from './documents';
import { Posted } from './postSignals';
import { SignalBackend } from './SignalBackend';

const MIB = 2 ** 20;
const RUNS = 100;

/** How quickly a request was taken. */
export interface Intake {
  results: number;
  seconds: number;
  perSecond: number;
  megabytes: number;
}

/** What receiving results takes. */
export interface SignalsResult {
  /** Runs of a hundred contracts in one request, each rule for the first time. */
  first: Intake;
  /** The same rules a day later. */
  again: Intake;
  /** Files of dbt of one product. */
  dbt: Intake;
  /** Files of dbt, most of whose bytes are SQL. */
  memory: { megabytes: number; beforeMiB: number; peakMiB: number };
  senders: { senders: number; results: number; stored: number; ms: Timing };
  /** From the end of a request until the product's page says it, in ms. */
  level: { products: number; ms: Timing };
}

const intakeOf = ({ receipt, ms, bytes }: Posted): Intake => {
  const results = receipt.receipts.reduce((sum, { stored }) => sum + stored, 0);
  return {
    results,
    seconds: ms / 1000,
    perSecond: results / (ms / 1000),
    megabytes: bytes / MIB,
  };
};

const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();

function postDbt(
  backend: SignalBackend,
  run: string,
  { tests, bytes }: { tests: number; bytes: number },
): Promise<Posted> {
  const at = hoursAgo(1);
  return backend.post(
    `/signals/dbt?product=dataproduct:default/product-${numbered(
      7,
    )}&output=daily`,
    {
      run_results: dbtRunResults(tests, bytes, run, at),
      manifest: dbtManifest(tests, bytes, run, at),
    },
  );
}

async function measureMemory(
  backend: SignalBackend,
  megabytes: number,
): Promise<SignalsResult['memory']> {
  const tests = 2000;
  const { rssMiB } = await backend.memory();
  const { bytes } = await postDbt(backend, 'large', {
    tests,
    bytes: Math.round((megabytes * MIB) / 2 / tests),
  });
  const { peakRssMiB } = await backend.memory();
  return { megabytes: bytes / MIB, beforeMiB: rssMiB, peakMiB: peakRssMiB };
}

async function measureSenders(
  backend: SignalBackend,
  senders: number,
): Promise<SignalsResult['senders']> {
  const checks = 100;
  const posted = await Promise.all(
    Array.from({ length: senders }, (_, i) =>
      backend.post('/signals/datacontract-cli', {
        results: contractRuns(
          { from: i, count: 1 },
          checks,
          'at once',
          hoursAgo(2),
        ),
      }),
    ),
  );
  return {
    senders,
    results: senders * checks,
    stored: posted.reduce((sum, one) => sum + intakeOf(one).results, 0),
    ms: summarise(posted.map(({ ms }) => ms)),
  };
}

async function measureLevel(
  database: Database,
  { products, samples }: Options['signals'],
): Promise<SignalsResult['level']> {
  const fresh = await database.create();
  try {
    const backend = await SignalBackend.start({
      database: fresh.config,
      products,
    });
    try {
      const times: number[] = [];
      for (let i = 0; i < samples; i++) {
        const { afterEndMs } = await backend.post('/signals/datacontract-cli', {
          results: contractRuns({ from: i, count: 1 }, 20, 'one', hoursAgo(1)),
        });
        const answered = performance.now();
        // A rule of each run fails; the other output is not measured.
        while ((await backend.statusOf(i)) !== 'failing') {
          if (performance.now() - answered > 60_000) {
            throw new Error(`product ${i} does not say that it fails`);
          }
        }
        times.push(afterEndMs + performance.now() - answered);
      }
      return { products, ms: summarise(times) };
    } finally {
      await backend.stop();
    }
  } finally {
    await fresh.remove();
  }
}

/** Sends results to our backend, as tools would. */
export async function measureSignals(
  database: Database,
  options: Options['signals'],
  progress: (message: string) => void,
): Promise<SignalsResult> {
  const fresh = await database.create();
  let measured: Omit<SignalsResult, 'level'>;
  try {
    const backend = await SignalBackend.start({
      database: fresh.config,
      products: 2 * RUNS,
    });
    try {
      // Before the others: memory that a process once had it keeps.
      const memory = await measureMemory(backend, options.megabytes);
      progress(
        `${memory.megabytes.toFixed(0)} MB of dbt: ${memory.beforeMiB.toFixed(
          0,
        )} MiB before, ${memory.peakMiB.toFixed(0)} MiB at most`,
      );
      const contracts = async (run: string, hours: number) =>
        intakeOf(
          await backend.post('/signals/datacontract-cli', {
            results: contractRuns(
              { from: RUNS, count: RUNS },
              options.results / RUNS,
              run,
              hoursAgo(hours),
            ),
          }),
        );
      const first = await contracts('first', 25);
      const again = await contracts('again', 1);
      progress(
        `${first.results} results: ${first.perSecond.toFixed(
          0,
        )} each second, then ${again.perSecond.toFixed(0)}`,
      );
      const dbt = intakeOf(
        await postDbt(backend, 'tests', { tests: options.tests, bytes: 700 }),
      );
      progress(`${dbt.results} tests of dbt: ${dbt.seconds.toFixed(1)} s`);
      const senders = await measureSenders(backend, options.senders);
      progress(`${senders.senders} senders at once: ${senders.stored} stored`);
      measured = { first, again, dbt, memory, senders };
    } finally {
      await backend.stop();
    }
  } finally {
    await fresh.remove();
  }
  const level = await measureLevel(database, options);
  progress(`level after ${level.ms.p95.toFixed(0)} ms (p95)`);
  return { ...measured, level };
}
