import {
  HistoryPoint,
  LevelTransition,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { countByDay, HistoryRow } from './countByDay';
import { HistoryQueries, LevelCount, TrendScope } from './HistoryQueries';
import { visibleProducts, Visible, within } from './productFilters';

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
    return rows.map(readTransition);
  }

  async latestTransitions(
    scope: TrendScope,
    visible: Visible,
    since: string,
    limit: number,
  ): Promise<LevelTransition[]> {
    const rows = await visibleProducts(this.database, scope, visible)
      .join('transitions', 'transitions.entity_ref', 'products.entity_ref')
      .select('transitions.*')
      .where('transitions.at', '>=', since)
      .orderBy([
        { column: 'transitions.at', order: 'desc' },
        { column: 'transitions.entity_ref' },
        { column: 'transitions.scorecard' },
      ])
      .limit(limit);
    return rows.map(readTransition);
  }

  async levelCounts(
    scope: TrendScope,
    visible: Visible,
    sinceDay: string,
  ): Promise<LevelCount[]> {
    // What is counted each day is counted over all products of a domain and an
    // owner. It would tell of those that a caller may not read, and knows
    // nothing of the people of a product.
    return visible === 'all' && !scope.mine?.user
      ? this.storedLevelCounts(scope, sinceDay)
      : this.levelCountsOf(scope, visible, sinceDay);
  }

  private async storedLevelCounts(
    { domain, mine }: TrendScope,
    sinceDay: string,
  ): Promise<LevelCount[]> {
    const knex = this.database;
    const query = knex('level_counts')
      .select('day', 'scorecard', 'position')
      .sum({ products: 'products' })
      .where('day', '>=', sinceDay)
      .groupBy('day', 'scorecard', 'position')
      .orderBy(['day', 'scorecard', 'position']);
    if (domain) within('domain', domain)(query, knex);
    if (mine) within('owner', mine.groups)(query, knex);
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

  private async levelCountsOf(
    scope: TrendScope,
    visible: Visible,
    sinceDay: string,
  ): Promise<LevelCount[]> {
    const points: HistoryRow[] = await visibleProducts(
      this.database,
      scope,
      visible,
    )
      .join('history', 'history.entity_ref', 'products.entity_ref')
      .select('history.entity_ref', 'scorecard', 'day', 'history.position')
      .whereNot('products.lifecycle', 'retired')
      // With the last point before the first day: what held on that day.
      .whereNotExists(
        this.database('history as newer')
          .select(this.database.raw('1'))
          .whereRaw('newer.entity_ref = history.entity_ref')
          .whereRaw('newer.scorecard = history.scorecard')
          .whereRaw('newer.day > history.day')
          .where('newer.day', '<=', sinceDay),
      )
      .orderBy('day');
    return countByDay(points, sinceDay);
  }
}

// Rows come from a database, whose columns TypeScript does not know.
function readTransition(row: Record<string, any>): LevelTransition {
  return {
    entityRef: row.entity_ref,
    scorecard: row.scorecard,
    at: row.at,
    from: { level: row.from_level, position: row.from_position },
    to: { level: row.to_level, position: row.to_position },
    cause: row.cause,
    policyDigest: row.policy_digest,
    checks: JSON.parse(row.checks),
  };
}
