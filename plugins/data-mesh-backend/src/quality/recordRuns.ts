import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import {
  Contradiction,
  findContradictions,
  isOfRun,
  namedContradictions,
  partId,
  StoredResult,
} from './contradictions';
import { QualityResultRow, resultRows } from './qualityRows';
import { SignalRunRow, signalRunRow } from './signalRunRows';
import { CheckedRun, OnContradiction, SignalBatch } from './QualityStore';

/** Refs of all products that a request writes of. */
export function productsOf(batch: SignalBatch): string[] {
  return [
    ...new Set([
      ...batch.runs.map(({ entityRef }) => entityRef),
      ...batch.metrics.map(({ entityRef }) => entityRef),
      ...batch.unmapped.map(({ entityRef }) => entityRef),
      ...[...batch.edges, ...batch.fields].flatMap(({ from, to }) => [
        from.entityRef,
        to.entityRef,
      ]),
    ]),
  ];
}

/**
 * Waits until no other request writes of these products. Two that write of the
 * same ones in another order would wait for each other for ever. SQLite has one
 * writer anyway.
 */
export async function lockProducts(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  if (!entityRefs.length || !isPostgres(tx)) return;
  await tx.raw(
    `select pg_advisory_xact_lock(1684369005, key)
     from (select distinct hashtext(value) as key from ? as refs order by 1) as keys`,
    [jsonValues(tx, entityRefs)],
  );
}

async function insertRun(
  tx: Knex.Transaction,
  row: SignalRunRow,
): Promise<boolean> {
  const added = await tx<SignalRunRow>('signal_runs')
    .insert(row)
    .onConflict(['entity_ref', 'run_id'])
    .ignore()
    .returning('run_id');
  return added.length > 0;
}

/** What is to be stored of a run, and where it contradicts what is. */
interface AddedRun {
  /** Nothing of what is known. */
  added?: CheckedRun;
  contradictions: Contradiction[];
}

const key = (output: string, rule: string) => `${output}\n${rule}`;

/** The latest results of a product's rules. */
async function storedResults(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<(output: string, rule: string) => StoredResult | undefined> {
  const rows = await tx<QualityResultRow>('quality_results')
    .select(
      'output',
      'rule',
      'outcome',
      'severity',
      'dimension',
      'value',
      'at',
      'run_id',
    )
    .where({ entity_ref: entityRef });
  const known = new Map(rows.map(row => [key(row.output, row.rule), row]));
  return (output, rule) => known.get(key(output, rule));
}

function refuse(
  { entity_ref: entityRef, run_id: runId }: SignalRunRow,
  all: readonly Contradiction[],
): never {
  throw new ConflictError(
    `runId: ${JSON.stringify(
      runId,
    )} of ${entityRef} is known with other results, so nothing of this request was stored; ${namedContradictions(
      all,
    ).join('; ')}. Send what was measured anew with a run id of its own`,
  );
}

/**
 * Notes a run. One that is known adds what it did not have the first time: where
 * its rest could not be mapped then, or comes as a file of its own. What it said
 * before holds.
 *
 * @throws ConflictError - when it says something else than before and
 * `onContradiction` is `refuse`
 */
export async function addRun(
  tx: Knex.Transaction,
  run: CheckedRun,
  options: {
    entityRef: string;
    sender: string;
    receivedAt: Date;
    onContradiction: OnContradiction;
  },
): Promise<AddedRun> {
  const { entityRef, onContradiction } = options;
  const row = signalRunRow(run, options);
  if (await insertRun(tx, row)) return { added: run, contradictions: [] };
  const known = await tx<SignalRunRow>('signal_runs')
    .where({ entity_ref: entityRef, run_id: run.runId })
    .first();
  // Runs that were stored before digests were are known by their id.
  if (!known?.digest || known.digest === row.digest) {
    return { contradictions: [] };
  }
  const storedOf = await storedResults(tx, entityRef);
  const found = findContradictions(
    run,
    await resultRows(entityRef, run),
    storedOf,
    { times: onContradiction === 'refuse' },
  );
  if (found.length && onContradiction === 'refuse') refuse(row, found);
  const results = run.results.filter(({ output, rule, at, outcome }) => {
    const stored = storedOf(output, rule);
    if (outcome === 'skip') return false;
    return !stored || (stored.at < at && !isOfRun(stored.run_id, run.runId));
  });
  if (!results.length) return { contradictions: found };
  const part = { ...run, runId: partId(run.runId, row.digest), results };
  const isNew = await insertRun(tx, signalRunRow(part, options));
  return { ...(isNew && { added: part }), contradictions: found };
}
