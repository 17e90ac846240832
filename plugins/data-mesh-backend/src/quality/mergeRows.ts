import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Knex } from 'knex';
import { jsonRows, RowOf } from '../database/jsonRows';
import { monthColumns, resultColumns } from './qualityRows';

/** SQLite answers nobody else while it writes: so many rows take some 20 ms. */
const ROWS_AT_ONCE = 1000;
/** What is kept of all results of a rule, and not of its latest one. */
const OF_ALL = ['first_at', 'last_passed_at'];
const KEY = ['entity_ref', 'output', 'rule'];

const columnNames = Object.keys(resultColumns);
const given = columnNames.map(name =>
  name === 'value' ? 'cast(value as double precision)' : name,
);
const isNewer = `(excluded.at, excluded.badness, excluded.run_id) >
  (quality_results.at, quality_results.badness, quality_results.run_id)`;
const updated = columnNames
  .filter(name => !KEY.includes(name) && !OF_ALL.includes(name))
  .map(
    name => `${name} = case when ${isNewer}
      then excluded.${name} else quality_results.${name} end`,
  );

/** Calls back with a few rows after another, and lets others work in between. */
async function inParts<T>(
  rows: readonly T[],
  write: (some: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    if (at > 0) await yieldToOthers();
    await write(rows.slice(at, at + ROWS_AT_ONCE));
  }
}

/**
 * Adds the results of a run to the latest ones. The newer one stays, of two at
 * the same time the worse one, and of two that are alike always the same: so
 * the order of runs does not matter.
 */
export async function mergeResults(
  tx: Knex.Transaction,
  rows: readonly RowOf<typeof resultColumns>[],
): Promise<void> {
  await inParts(rows, some =>
    tx.raw(
      `insert into quality_results (${columnNames.join(', ')})
       select ${given.join(', ')} from ?
       where not exists (
         select 1 from dropped_rules
         where dropped_rules.entity_ref = new_rows.entity_ref
           and dropped_rules.output = new_rows.output
           and dropped_rules.rule = new_rows.rule
           and dropped_rules.dropped_at >= new_rows.at)
       on conflict (${KEY.join(', ')}) do update set ${updated.join(', ')},
         first_at = case when excluded.first_at < quality_results.first_at
           then excluded.first_at else quality_results.first_at end,
         last_passed_at =
           case when excluded.last_passed_at > quality_results.last_passed_at
             then excluded.last_passed_at
             else quality_results.last_passed_at end`,
      [jsonRows(tx, 'new_rows', resultColumns, some)],
    ),
  );
}

/** Adds the days of a run to those that are known. */
export async function mergeMonths(
  tx: Knex.Transaction,
  rows: readonly RowOf<typeof monthColumns>[],
): Promise<void> {
  const names = Object.keys(monthColumns).join(', ');
  await inParts(rows, some =>
    tx.raw(
      `insert into quality_months (${names}) select ${names} from ? where true
       on conflict (entity_ref, month, output, dimension) do update
       set measured = quality_months.measured | excluded.measured,
         failed = quality_months.failed | excluded.failed`,
      [jsonRows(tx, 'new_rows', monthColumns, some)],
    ),
  );
}
