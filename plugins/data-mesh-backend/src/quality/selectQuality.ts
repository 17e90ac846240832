import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { DayWindow } from './dayBits';
import { FAILING_BADNESS } from './qualityRows';

interface OutputKey {
  entity_ref: string;
  output: string;
}

/** Which products to read; all of them, or those with these refs. */
export type QualityScope = readonly string[] | 'all';

/** Narrows a statement to the products that are to be read. */
export function only(
  knex: Knex,
  query: Knex.QueryBuilder,
  scope: QualityScope,
): Knex.QueryBuilder {
  return scope === 'all'
    ? query
    : query.whereIn('entity_ref', jsonValues(knex, scope));
}

/** How many rules of each output have their latest result on which day. */
export async function selectRuleDays(
  knex: Knex,
  scope: QualityScope,
): Promise<
  (OutputKey & { day: number; rules: number | string; latest: string })[]
> {
  const query = knex('quality_results')
    .select('entity_ref', 'output', 'day')
    .count({ rules: '*' })
    .max({ latest: 'at' })
    .groupBy('entity_ref', 'output', 'day');
  return only(knex, query, scope);
}

/** The rules whose latest result is a failure. */
export async function selectFailingRules(
  knex: Knex,
  scope: QualityScope,
): Promise<(OutputKey & { rule: string })[]> {
  const query = knex('quality_results')
    .select('entity_ref', 'output', 'rule')
    .where('badness', '>=', FAILING_BADNESS);
  return only(knex, query, scope);
}

/**
 * The months of each output that touch a window, as one text: reading a row for
 * each takes three times as long on PostgreSQL. They are divided by commas, and
 * have dimension, month, measured and failed days divided by spaces.
 */
export async function selectMonths(
  knex: Knex,
  scope: QualityScope,
  { firstMonth, lastMonth }: DayWindow,
): Promise<(OutputKey & { months: string })[]> {
  const month = `dimension || ' ' || month || ' ' || measured || ' ' || failed`;
  const list = isPostgres(knex)
    ? `string_agg(${month}, ',')`
    : `group_concat(${month}, ',')`;
  const query = knex('quality_months')
    .select('entity_ref', 'output', knex.raw(`${list} as months`))
    .whereBetween('month', [firstMonth, lastMonth])
    .groupBy('entity_ref', 'output');
  return only(knex, query, scope);
}
