import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { QualityResultRow } from './qualityRows';
import { SignalRunRow, signalRunRow } from './signalRunRows';
import { CheckedResult, CheckedRun, SignalBatch } from './QualityStore';

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

/** Of results those whose rules have none that is of the same run, or as new. */
async function newResults(
  tx: Knex.Transaction,
  entityRef: string,
  { runId, results }: CheckedRun,
): Promise<CheckedResult[]> {
  const rows = await tx<QualityResultRow>('quality_results')
    .select('output', 'rule', 'at', 'run_id')
    .where({ entity_ref: entityRef });
  const key = (output: string, rule: string) => `${output}\n${rule}`;
  const known = new Map(rows.map(row => [key(row.output, row.rule), row]));
  return results.filter(({ output, rule, at, outcome }) => {
    const row = known.get(key(output, rule));
    if (outcome === 'skip') return false;
    return !row || (row.at < at && row.run_id !== runId);
  });
}

/**
 * Notes a run. One that is known adds what it did not have the first time: where
 * its rest could not be mapped then, or comes as a file of its own.
 *
 * @returns what is to be stored of it; nothing of what is known
 */
export async function addRun(
  tx: Knex.Transaction,
  run: CheckedRun,
  options: { entityRef: string; sender: string; receivedAt: Date },
): Promise<CheckedRun | undefined> {
  const { entityRef } = options;
  const row = signalRunRow(run, options);
  if (await insertRun(tx, row)) return run;
  const known = await tx<SignalRunRow>('signal_runs')
    .where({ entity_ref: entityRef, run_id: run.runId })
    .first();
  // Runs that were stored before digests were are known by their id.
  if (!known?.digest || known.digest === row.digest) return undefined;
  const results = await newResults(tx, entityRef, run);
  if (!results.length) return undefined;
  const part = {
    ...run,
    runId: `${run.runId} ${row.digest.slice(0, 8)}`,
    results,
  };
  return (await insertRun(tx, signalRunRow(part, options))) ? part : undefined;
}
