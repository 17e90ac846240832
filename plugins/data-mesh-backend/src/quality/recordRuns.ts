import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { SignalRunRow } from './qualityRows';
import { SignalBatch } from './QualityStore';

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

/**
 * Notes a run. The same content under the same id is known; other content under
 * it is another part of the run.
 *
 * @returns whether it was new
 */
export async function addRun(
  tx: Knex.Transaction,
  row: SignalRunRow,
): Promise<boolean> {
  const insert = async (one: SignalRunRow) => {
    const added = await tx<SignalRunRow>('signal_runs')
      .insert(one)
      .onConflict(['entity_ref', 'run_id'])
      .ignore()
      .returning('run_id');
    return added.length > 0;
  };
  if (await insert(row)) return true;
  const known = await tx<SignalRunRow>('signal_runs')
    .where({ entity_ref: row.entity_ref, run_id: row.run_id })
    .first();
  // Runs that were stored before digests were are known by their id.
  if (!known?.digest || known.digest === row.digest) return false;
  return insert({
    ...row,
    run_id: `${row.run_id} ${row.digest.slice(0, 8)}`,
  });
}
