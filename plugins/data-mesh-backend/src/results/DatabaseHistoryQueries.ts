import {
  HistoryPoint,
  LevelTransition,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { countByDay, HistoryRow } from './countByDay';
import { HistoryQueries, LevelCount, TrendScope } from './HistoryQueries';

/** More transitions than a page can show. */
const MAX_TRANSITIONS = 500;

/** Reads history from the plugin's database. */
export class DatabaseHistoryQueries implements HistoryQueries {
  static create(options: { database: Knex }): DatabaseHistoryQueries {
    return new DatabaseHistoryQueries(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async points(entityRef: string, sinceDay: string): Promise<HistoryPoint[]> {
    // The last point before the first day tells what held on that day.
    const before = this.database('history')
      .max('day')
      .where({ entity_ref: entityRef })
      .where('day', '<=', sinceDay);
    const rows = await this.database('history')
      .select()
      .where({ entity_ref: entityRef })
      .where(any => any.where('day', '>', sinceDay).orWhere('day', '=', before))
      .orderBy(['day', 'scorecard']);
    return rows.map(row => ({
      scorecard: row.scorecard,
      day: row.day,
      level: row.level,
      position: row.position,
      score: row.score,
      coverage: { known: row.known, applicable: row.applicable },
    }));
  }

  async transitions(
    entityRef: string,
    since: string,
  ): Promise<LevelTransition[]> {
    const rows = await this.database('transitions')
      .select()
      .where({ entity_ref: entityRef })
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .limit(MAX_TRANSITIONS);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      scorecard: row.scorecard,
      at: row.at,
      from: { level: row.from_level, position: row.from_position },
      to: { level: row.to_level, position: row.to_position },
      cause: row.cause,
      policyDigest: row.policy_digest,
      checks: JSON.parse(row.checks),
    }));
  }

  async levelCounts(
    scope: TrendScope,
    sinceDay: string,
  ): Promise<LevelCount[]> {
    const knex = this.database;
    const query = knex('level_counts')
      .select('day', 'scorecard', 'position')
      .sum({ products: 'products' })
      .where('day', '>=', sinceDay)
      .groupBy('day', 'scorecard', 'position')
      .orderBy(['day', 'scorecard', 'position']);
    within(query, knex, scope, '');
    const rows: Record<string, any>[] = await query;
    return rows.map(
      (row): LevelCount => ({
        day: row.day,
        scorecard: row.scorecard,
        position: row.position,
        products: Number(row.products),
      }),
    );
  }

  async levelCountsOf(
    entityRefs: readonly string[],
    scope: TrendScope,
    sinceDay: string,
  ): Promise<LevelCount[]> {
    const knex = this.database;
    const query = knex('history')
      .join('products', 'products.entity_ref', 'history.entity_ref')
      .select('history.entity_ref', 'scorecard', 'day', 'history.position')
      .whereIn('history.entity_ref', jsonValues(knex, entityRefs))
      .whereNull('products.archived_at')
      .whereNot('products.lifecycle', 'retired')
      .orderBy('day');
    within(query, knex, scope, 'products.');
    const points: HistoryRow[] = await query;
    return countByDay(points, sinceDay);
  }
}

function within(
  query: Knex.QueryBuilder,
  knex: Knex,
  { domains, owners }: TrendScope,
  table: string,
): void {
  for (const [column, refs] of [
    ['domain', domains],
    ['owner', owners],
  ] as const) {
    if (!refs) continue;
    query.whereIn(
      `${table}${column}`,
      knex('hierarchy')
        .select('ref')
        .whereIn('ancestor', jsonValues(knex, refs)),
    );
  }
}
