import { MetricFacts } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { only, QualityScope } from './selectQuality';

/** The latest value of each metric, in one statement for any number of products. */
export async function loadMetrics(
  knex: Knex,
  scope: QualityScope,
): Promise<Map<string, MetricFacts[]>> {
  const latest = only(
    knex,
    knex('metric_values')
      .select('entity_ref', 'output', 'name')
      .max({ day: 'day' })
      .groupBy('entity_ref', 'output', 'name'),
    scope,
  );
  const rows: (MetricFacts & { entity_ref: string })[] = await knex(
    'metric_values',
  )
    .join(latest.as('latest'), join => {
      for (const column of ['entity_ref', 'output', 'name', 'day']) {
        join.on(`latest.${column}`, `metric_values.${column}`);
      }
    })
    .select(
      'metric_values.entity_ref',
      'metric_values.name',
      'metric_values.output',
      'metric_values.value',
      'metric_values.unit',
      'metric_values.at',
    )
    .orderBy([
      'metric_values.entity_ref',
      'metric_values.output',
      'metric_values.name',
    ]);
  const found = new Map<string, MetricFacts[]>();
  for (const { entity_ref, ...metric } of rows) {
    const list = found.get(entity_ref);
    if (list) list.push(metric);
    else found.set(entity_ref, [metric]);
  }
  return found;
}
