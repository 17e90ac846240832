import { Knex } from 'knex';
import { jsonRows, RowOf } from '../database/jsonRows';
import { monthColumns, resultColumns } from './qualityRows';

/**
 * Adds the results of a run to the latest ones. The newer one stays, of two at
 * the same time the worse one, and of two that are alike always the same: so
 * the order of runs does not matter.
 */
export async function mergeResults(
  tx: Knex.Transaction,
  rows: readonly RowOf<typeof resultColumns>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(resultColumns);
  const values = names.map(name =>
    name === 'value' ? 'cast(value as double precision)' : name,
  );
  await tx.raw(
    `insert into quality_results (${names.join(', ')})
     select ${values.join(', ')} from ? where true
     on conflict (entity_ref, output, rule) do update
     set ${names.map(name => `${name} = excluded.${name}`).join(', ')}
     where (excluded.at, excluded.badness, excluded.run_id) >
       (quality_results.at, quality_results.badness, quality_results.run_id)`,
    [jsonRows(tx, 'new_rows', resultColumns, rows)],
  );
}

/** Adds the days of a run to those that are known. */
export async function mergeMonths(
  tx: Knex.Transaction,
  rows: readonly RowOf<typeof monthColumns>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(monthColumns).join(', ');
  await tx.raw(
    `insert into quality_months (${names}) select ${names} from ? where true
     on conflict (entity_ref, month, output, dimension) do update
     set measured = quality_months.measured | excluded.measured,
       failed = quality_months.failed | excluded.failed`,
    [jsonRows(tx, 'new_rows', monthColumns, rows)],
  );
}
