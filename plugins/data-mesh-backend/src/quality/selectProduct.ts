import {
  LatestSignalResult,
  MetricSeries,
  QualityDay,
  TestedBy,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { DayWindow, WINDOW_DAYS } from './dayBits';
import { QualityMonthRow, QualityResultRow, readResult } from './qualityRows';
import { OutputDays } from './QualityStore';

/** Of a metric, so many of its latest days are shown. */
const MAX_POINTS = 90;
const MAX_METRICS = 100;
const MAX_UNMAPPED = 50;

/** The latest result of each rule of a product, failing first. */
export async function selectLatest(
  knex: Knex,
  entityRef: string,
  limit: number,
): Promise<{ results: LatestSignalResult[]; total: number }> {
  const outputs: {
    output: string;
    last_day: number;
    rules: number | string;
  }[] = await knex('quality_results')
    .select('output')
    .max({ last_day: 'day' })
    .count({ rules: '*' })
    .where({ entity_ref: entityRef })
    .groupBy('output');
  const lastDays = new Map(
    outputs.map(({ output, last_day }) => [output, last_day]),
  );
  const rows = await knex<QualityResultRow>('quality_results')
    .where({ entity_ref: entityRef })
    .orderBy([
      { column: 'badness', order: 'desc' },
      { column: 'output' },
      { column: 'rule' },
    ])
    .limit(limit);
  return {
    results: rows.map(row =>
      readResult(row, lastDays.get(row.output) ?? row.day),
    ),
    total: outputs.reduce((sum, { rules }) => sum + Number(rules), 0),
  };
}

/** What the results of a product are of. */
export async function selectTested(
  knex: Knex,
  entityRef: string,
): Promise<(TestedBy & { output: string })[]> {
  const rows = await knex<QualityResultRow>('quality_results')
    .select('output', 'rule', 'field', 'measure', 'contract_rule')
    .where({ entity_ref: entityRef });
  return rows.map(({ output, rule, field, measure, contract_rule }) => ({
    output,
    rule,
    ...(field && { field }),
    ...(measure && { measure }),
    ...(contract_rule && { contractRule: contract_rule }),
  }));
}

const hasDay = (days: number, day: number) => Math.floor(days / 2 ** day) % 2;

/** What the last 30 days were like, for each output and dimension. */
export async function selectOutputDays(
  knex: Knex,
  entityRef: string,
  now: Date,
): Promise<OutputDays[]> {
  const window = new DayWindow(now);
  const rows = await knex<QualityMonthRow>('quality_months')
    .where({ entity_ref: entityRef })
    .whereBetween('month', [window.firstMonth, window.lastMonth])
    .orderBy(['output', 'dimension', 'month']);
  const found = new Map<string, OutputDays>();
  for (const { output, dimension, month, measured, failed } of rows) {
    const key = `${output}\n${dimension}`;
    const one = found.get(key) ?? {
      output,
      dimension: dimension || null,
      days: new Array<QualityDay>(WINDOW_DAYS).fill(null),
    };
    found.set(key, one);
    const ran = window.place(month, measured);
    const bad = window.place(month, failed);
    one.days = one.days.map((day, i) => {
      if (!hasDay(ran, i)) return day;
      return hasDay(bad, i) ? 'fail' : 'pass';
    });
  }
  return [...found.values()].filter(({ days }) =>
    days.some(day => day !== null),
  );
}

/** The metrics of a product with their days, oldest first. */
export async function selectMetrics(
  knex: Knex,
  entityRef: string,
): Promise<MetricSeries[]> {
  const rows: {
    output: string;
    name: string;
    at: string;
    value: number;
    unit: string;
  }[] = await knex('metric_values')
    .select('output', 'name', 'at', 'value', 'unit')
    .where({ entity_ref: entityRef })
    .orderBy('day', 'desc')
    .limit(MAX_POINTS * MAX_METRICS);
  const found = new Map<string, MetricSeries>();
  for (const { output, name, at, value, unit } of rows) {
    const key = `${output}\n${name}`;
    const series = found.get(key) ?? {
      name,
      ...(output && { output }),
      ...(unit && { unit }),
      points: [],
    };
    found.set(key, series);
    if (series.points.length < MAX_POINTS) series.points.push({ at, value });
  }
  return [...found.keys()]
    .sort()
    .slice(0, MAX_METRICS)
    .map(key => {
      const series = found.get(key)!;
      return { ...series, points: series.points.reverse() };
    });
}

/** What could not be given to an output of a product. */
export async function selectUnmapped(
  knex: Knex,
  entityRef: string,
): Promise<(UnmappedSignal & { source: string; receivedAt: string })[]> {
  const rows = await knex('unmapped_signals')
    .where({ entity_ref: entityRef })
    .orderBy('received_at', 'desc')
    .orderBy('subject')
    .limit(MAX_UNMAPPED);
  return rows.map(({ subject, reason, count, source, received_at }) => ({
    subject,
    reason,
    count,
    source,
    receivedAt: received_at,
  }));
}
