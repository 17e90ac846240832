import { Knex } from 'knex';
import { jsonRows, RowColumns, RowOf } from '../database/jsonRows';
import {
  CheckedEdge,
  CheckedFieldUse,
  CheckedMetric,
  SignalBatch,
  UnmappedOfProduct,
} from './QualityStore';

const metricColumns = {
  entity_ref: 'text',
  output: 'text',
  name: 'text',
  day: 'text',
  at: 'text',
  value: 'text',
  unit: 'text',
} as const;

const edgeColumns = {
  from_ref: 'text',
  from_output: 'text',
  to_ref: 'text',
  to_output: 'text',
  job: 'text',
  first_seen_at: 'text',
  last_seen_at: 'text',
} as const;

const fieldColumns = {
  from_ref: 'text',
  from_output: 'text',
  from_field: 'text',
  to_ref: 'text',
  to_output: 'text',
  to_field: 'text',
  job: 'text',
  last_seen_at: 'text',
} as const;

const unmappedColumns = {
  entity_ref: 'text',
  source: 'text',
  subject: 'text',
  reason: 'text',
  count: 'integer',
  received_at: 'text',
} as const;

/**
 * The rows by their key in one order, so that two writers never wait for each
 * other; of those with the same key the later one.
 */
function latestByKey<R extends Record<string, unknown>>(
  rows: readonly R[],
  key: readonly (keyof R)[],
  time: keyof R,
): R[] {
  const found = new Map<string, R>();
  for (const row of rows) {
    const text = key.map(name => row[name]).join('\n');
    const other = found.get(text);
    if (!other || String(other[time]) <= String(row[time])) {
      found.set(text, row);
    }
  }
  return [...found.keys()].sort().map(text => found.get(text)!);
}

async function write<C extends RowColumns>(
  tx: Knex.Transaction,
  table: string,
  columns: C,
  rows: readonly RowOf<C>[],
  conflict: string,
): Promise<void> {
  if (!rows.length) return;
  const names = Object.keys(columns);
  const given = names.map(name =>
    name === 'value' ? 'cast(value as double precision)' : name,
  );
  await tx.raw(
    `insert into ${table} (${names.join(', ')})
     select ${given.join(', ')} from ? where true on conflict ${conflict}`,
    [jsonRows(tx, 'new_rows', columns, rows)],
  );
}

/** Keeps the last value of each day. */
export async function mergeMetrics(
  tx: Knex.Transaction,
  metrics: readonly CheckedMetric[],
): Promise<void> {
  const rows = metrics.map(({ entityRef, output, name, value, unit, at }) => ({
    entity_ref: entityRef,
    output,
    name,
    day: at.slice(0, 10),
    at,
    // As text, for `real` has only seven digits on PostgreSQL.
    value: String(value),
    unit,
  }));
  await write(
    tx,
    'metric_values',
    metricColumns,
    latestByKey(rows, ['entity_ref', 'day', 'output', 'name'], 'at'),
    `(entity_ref, day, output, name) do update
     set at = excluded.at, value = excluded.value, unit = excluded.unit
     where excluded.at >= metric_values.at`,
  );
}

const keyOf = ({ from, to, job }: CheckedEdge) => ({
  from_ref: from.entityRef,
  from_output: from.output,
  to_ref: to.entityRef,
  to_output: to.output,
  job,
});

/** Keeps when each edge was seen first and last, and by which job last. */
export async function mergeEdges(
  tx: Knex.Transaction,
  edges: readonly CheckedEdge[],
): Promise<void> {
  const key = ['from_ref', 'from_output', 'to_ref', 'to_output'] as const;
  const earliest = new Map<string, string>();
  const textOf = (edge: CheckedEdge) =>
    key.map(name => keyOf(edge)[name]).join('\n');
  for (const edge of edges) {
    const known = earliest.get(textOf(edge));
    if (!known || edge.at < known) earliest.set(textOf(edge), edge.at);
  }
  const rows = edges.map(edge => ({
    ...keyOf(edge),
    first_seen_at: earliest.get(textOf(edge))!,
    last_seen_at: edge.at,
  }));
  await write(
    tx,
    'observed_edges',
    edgeColumns,
    latestByKey(rows, key, 'last_seen_at'),
    `(${key.join(', ')}) do update set
       job = case when excluded.last_seen_at >= observed_edges.last_seen_at
         then excluded.job else observed_edges.job end,
       first_seen_at =
         case when excluded.first_seen_at < observed_edges.first_seen_at
           then excluded.first_seen_at else observed_edges.first_seen_at end,
       last_seen_at =
         case when excluded.last_seen_at > observed_edges.last_seen_at
           then excluded.last_seen_at else observed_edges.last_seen_at end`,
  );
}

/** Keeps when each use of a field was seen last. */
export async function mergeFieldUses(
  tx: Knex.Transaction,
  uses: readonly CheckedFieldUse[],
): Promise<void> {
  const rows = uses.map(use => ({
    ...keyOf(use),
    from_field: use.fromField,
    to_field: use.toField,
    last_seen_at: use.at,
  }));
  const key = [
    'from_ref',
    'from_output',
    'from_field',
    'to_ref',
    'to_output',
    'to_field',
  ] as const;
  await write(
    tx,
    'observed_fields',
    fieldColumns,
    latestByKey(rows, key, 'last_seen_at'),
    `(${key.join(', ')}) do update
     set job = excluded.job, last_seen_at = excluded.last_seen_at
     where excluded.last_seen_at >= observed_fields.last_seen_at`,
  );
}

/** What a tool could not be mapped of before, it may now. */
export async function forgetUnmapped(
  tx: Knex.Transaction,
  { runs }: Pick<SignalBatch, 'runs'>,
): Promise<void> {
  for (const { entityRef, run } of runs) {
    await tx('unmapped_signals')
      .where({ entity_ref: entityRef, source: run.source ?? '' })
      .delete();
  }
}

/** Keeps what could not be mapped the last time. */
export async function mergeUnmapped(
  tx: Knex.Transaction,
  unmapped: readonly UnmappedOfProduct[],
  receivedAt: string,
): Promise<void> {
  const rows = unmapped.map(({ entityRef, ...one }) => ({
    entity_ref: entityRef,
    source: one.source,
    subject: one.subject,
    reason: one.reason,
    count: one.count,
    received_at: receivedAt,
  }));
  await write(
    tx,
    'unmapped_signals',
    unmappedColumns,
    latestByKey(rows, ['entity_ref', 'source', 'subject'], 'received_at'),
    `(entity_ref, source, subject) do update
     set reason = excluded.reason, count = excluded.count,
       received_at = excluded.received_at`,
  );
}
