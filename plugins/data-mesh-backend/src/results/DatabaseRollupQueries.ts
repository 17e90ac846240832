import {
  DataStatus,
  RollupRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { fewVisible } from './fewVisible';
import { readOutcomes } from './outcomes';
import { ProductFilter, Visible, visibleProducts } from './productFilters';
import { NextStepCount, OutcomeCount, RollupQueries } from './RollupQueries';

/** Counts results in the plugin's database. */
export class DatabaseRollupQueries implements RollupQueries {
  static create(options: { database: Knex }): DatabaseRollupQueries {
    return new DatabaseRollupQueries(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async rollup(
    by: 'domain' | 'owner' | 'system',
    filter: ProductFilter,
    visible: Visible,
  ): Promise<RollupRow[]> {
    const knex = this.database;
    const few = await fewVisible(knex, filter, visible);
    // Retired products have no level and are in no roll-up.
    const products = visibleProducts(knex, filter, few ?? visible)
      .whereNot('products.lifecycle', 'retired')
      .select(
        'products.position',
        'products.status',
        'products.score',
        by === 'system'
          ? { key: 'products.system' }
          : {
              key: knex.raw('coalesce(hierarchy.ancestor, ??)', [
                `products.${by}`,
              ]),
            },
      );
    if (by !== 'system') {
      products.leftJoin('hierarchy', 'hierarchy.ref', `products.${by}`);
    }
    const rows = await knex
      .from(products.as('counted'))
      .select('key', 'position', 'status')
      .count({ products: '*', scored: 'score' })
      .sum({ score: 'score' })
      .groupBy('key', 'position', 'status');
    return mergeRollup(rows);
  }

  async outcomeCounts(
    filter: ProductFilter,
    visible: Visible,
  ): Promise<OutcomeCount[]> {
    const knex = this.database;
    const rows = await visibleProducts(knex, filter, visible)
      .whereNot('products.lifecycle', 'retired')
      .join('results', 'results.entity_ref', 'products.entity_ref')
      .select('results.scorecard', 'results.policy_digest', 'results.outcomes')
      .count({ products: '*' })
      .min({ first_seen_at: 'products.first_seen_at' })
      .groupBy(
        'results.scorecard',
        'results.policy_digest',
        'results.outcomes',
      );
    return rows.map(row => ({
      scorecard: row.scorecard,
      policyDigest: row.policy_digest,
      outcomes: readOutcomes(row.outcomes),
      products: Number(row.products),
      firstSeenAt: row.first_seen_at,
    }));
  }

  async nextSteps(
    filter: ProductFilter,
    visible: Visible,
  ): Promise<NextStepCount[]> {
    const rows = await visibleProducts(this.database, filter, visible)
      .join('results', 'results.entity_ref', 'products.entity_ref')
      .whereNotNull('results.next')
      .select('results.scorecard', 'results.next')
      .count({ products: '*' })
      .groupBy('results.scorecard', 'results.next');
    return rows.map(
      (row: {
        scorecard: string;
        next: string;
        products: string | number;
      }) => ({
        scorecard: row.scorecard,
        checks: JSON.parse(row.next).checks,
        products: Number(row.products),
      }),
    );
  }
}

interface RollupPart {
  key: string;
  position: number;
  status: DataStatus;
  products: number | string;
  scored: number | string;
  score: number | null;
}

/** Puts the parts of each key together, the one with the worst levels first. */
function mergeRollup(parts: RollupPart[]): RollupRow[] {
  const rows = new Map<string, RollupRow & { scored: number; sum: number }>();
  for (const part of parts) {
    const count = Number(part.products);
    const row = rows.get(part.key) ?? {
      key: part.key,
      products: 0,
      levels: {},
      statuses: { failing: 0, late: 0, 'not measured': 0, ok: 0 },
      score: null,
      scored: 0,
      sum: 0,
    };
    row.products += count;
    row.levels[part.position] = (row.levels[part.position] ?? 0) + count;
    row.statuses[part.status] += count;
    row.scored += Number(part.scored);
    row.sum += Number(part.score ?? 0);
    rows.set(part.key, row);
  }
  return [...rows.values()]
    .map(({ scored, sum, ...row }) => ({
      ...row,
      score: scored ? Math.round((sum / scored) * 10) / 10 : null,
    }))
    .sort(
      (a, b) => (a.score ?? -1) - (b.score ?? -1) || a.key.localeCompare(b.key),
    );
}
