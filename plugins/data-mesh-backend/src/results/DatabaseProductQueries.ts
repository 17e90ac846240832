import {
  DataStatus,
  ProductFacts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import {
  cursorNumber,
  decodeCursor,
  encodeCursor,
} from '../database/keysetCursor';
import { jsonValues } from '../database/jsonRows';
import { fewVisible } from './fewVisible';
import { listedProducts } from './listedProducts';
import { readDetailedResult, readListed, readListedResult } from './listedRows';
import {
  FilterName,
  listElements,
  outputElements,
  outputType,
  ProductFilter,
  Visible,
  visibleProducts,
} from './productFilters';
import {
  DetailedProduct,
  Facets,
  ListedProduct,
  ListedProductPage,
  ProductListQuery,
  ProductQueries,
} from './ProductQueries';
import { unpackFacts } from './unpackFacts';

/** What a list is ordered by; null scores stand below all others. */
const orders: Record<string, string> = {
  title: 'lower(products.title)',
  level: 'products.position',
  score: 'coalesce(products.score, -1)',
  status: 'products.status_rank',
  consumers: 'products.consumers',
};

/** Facets with the column, or the elements, that they count. */
const facetColumns: [facet: string, filter: FilterName, column: string][] = [
  ['owner', 'owner', 'products.owner'],
  ['system', 'system', 'products.system'],
  ['type', 'type', 'products.type'],
  ['lifecycle', 'lifecycle', 'products.lifecycle'],
  ['classification', 'classification', 'products.classification'],
  ['status', 'status', 'products.status'],
];

/** Counted rows with the value that each is counted under. */
function named(
  rows: Record<string, any>[],
  valueOf: (row: Record<string, any>) => string,
): Facets[string] {
  return rows.map(row => ({ value: valueOf(row), count: Number(row.count) }));
}

/** Reads results from the plugin's database. */
export class DatabaseProductQueries implements ProductQueries {
  static create(options: { database: Knex }): DatabaseProductQueries {
    return new DatabaseProductQueries(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(query: ProductListQuery): Promise<ListedProductPage> {
    const { filter, visible, consumers, orderBy, limit, cursor, offset } =
      query;
    const knex = this.database;
    const descending = orderBy.startsWith('-');
    const order = orderBy.replace(/^-/, '');
    const expression = orders[order];
    const direction = descending ? 'desc' : 'asc';
    const few = await fewVisible(knex, filter, visible);
    const page = listedProducts(knex, query, few ?? visible)
      .select(knex.raw(`${expression} as order_value`))
      .orderByRaw(`${expression} ${direction}, products.entity_ref asc`)
      .limit(limit + 1);
    if (cursor) {
      const [value, ref] = decodeCursor(cursor, 2);
      const typed =
        order === 'title'
          ? value
          : cursorNumber(cursor, value, order === 'score' ? 'real' : 'integer');
      page.whereRaw(
        `(${expression} ${
          descending ? '<' : '>'
        } ? or (${expression} = ? and products.entity_ref > ?))`,
        [typed, typed, ref],
      );
    }
    if (offset) page.offset(offset);
    const [rows, totalItems] = await Promise.all([
      page,
      few?.length ?? this.count(filter, visible),
    ]);
    const items = await this.withResults(
      rows.slice(0, limit).map((row: object) => readListed(row, consumers)),
    );
    const last = rows[limit - 1];
    return {
      items,
      totalItems,
      nextCursor:
        rows.length > limit
          ? encodeCursor([String(last.order_value), last.entity_ref])
          : undefined,
    };
  }

  private async count(
    filter: ProductFilter,
    visible: Visible,
  ): Promise<number> {
    const row = await visibleProducts(this.database, filter, visible)
      .count({ count: '*' })
      .first();
    return Number(row?.count);
  }

  private async withResults(
    products: ListedProduct[],
  ): Promise<ListedProduct[]> {
    if (!products.length) return products;
    const byRef = new Map(products.map(one => [one.entityRef, one]));
    const rows = await this.database('results')
      .select(
        'entity_ref',
        'scorecard',
        'level',
        'position',
        'score',
        'known',
        'applicable',
        'exempt',
        'due',
        'next',
        'outcomes',
        'policy_digest',
      )
      .whereIn('entity_ref', jsonValues(this.database, [...byRef.keys()]))
      .orderBy('scorecard');
    for (const row of rows) {
      byRef.get(row.entity_ref)!.results.push(readListedResult(row));
    }
    return products;
  }

  async facets(filter: ProductFilter, visible: Visible): Promise<Facets> {
    const knex = this.database;
    const counted = async (query: Knex.QueryBuilder, column: string) => {
      const rows = await query
        .select({ value: column })
        .count({ count: '*' })
        .groupBy(column)
        .orderBy([{ column: 'count', order: 'desc' }, { column: 'value' }]);
      return named(
        rows.filter(
          ({ value }: { value: string }) => value !== '' && value !== null,
        ),
        ({ value }) => value,
      );
    };
    const facets: Facets = {};
    for (const [facet, own, column] of facetColumns) {
      facets[facet] = await counted(
        visibleProducts(knex, filter, visible, own),
        column,
      );
    }
    // Choosing a domain shows what is in those below it as well.
    facets.domain = await counted(
      knex.from(
        visibleProducts(knex, filter, visible, 'domain')
          .leftJoin('hierarchy', 'hierarchy.ref', 'products.domain')
          .select({
            value: knex.raw('coalesce(hierarchy.ancestor, products.domain)'),
          })
          .as('domains'),
      ),
      'domains.value',
    );
    facets.level = named(
      await visibleProducts(knex, filter, visible, 'level')
        .select({ level: 'products.level' })
        .count({ count: '*' })
        .groupBy('products.level')
        .orderByRaw('max(products.position) desc, products.level'),
      ({ level }) => level ?? 'none',
    );
    facets.scorecardLevel = named(
      await visibleProducts(knex, filter, visible, 'scorecardLevel')
        .join('results', 'results.entity_ref', 'products.entity_ref')
        .join('policies', 'policies.scorecard', 'results.scorecard')
        // As for the filter: results of a policy that has ended go with a sweep.
        .where('policies.in_force', true)
        .select('results.scorecard', 'results.level')
        .count({ count: '*' })
        .groupBy('results.scorecard', 'results.level')
        .orderByRaw('results.scorecard, max(results.position) desc'),
      ({ scorecard, level }) => `${scorecard}/${level ?? 'none'}`,
    );
    facets.tag = await counted(
      visibleProducts(knex, filter, visible, 'tag').joinRaw('cross join ?', [
        listElements(knex, 'products.tags'),
      ]),
      'element.value',
    );
    facets.portType = await counted(
      knex.select({ value: 'types.value' }).from(
        // A product with two tables is one product that has a table.
        visibleProducts(knex, filter, visible, 'portType')
          .joinRaw('cross join ?', [outputElements(knex)])
          .distinct(
            'products.entity_ref',
            knex.raw('? as value', [outputType(knex)]),
          )
          .as('types'),
      ),
      'types.value',
    );
    return facets;
  }

  async get(entityRef: string): Promise<DetailedProduct | undefined> {
    const row = await this.database('products')
      .select(
        'entity_ref',
        'level',
        'position',
        'status',
        'fresh_until',
        'evaluated_at',
        'archived_at',
        'owner',
        'domain',
        'lifecycle',
        'classification',
        'etag',
      )
      .where({ entity_ref: entityRef })
      .first();
    if (!row) return undefined;
    const results = await this.database('results')
      .select()
      .where({ entity_ref: entityRef })
      .orderBy('scorecard');
    return {
      entityRef: row.entity_ref,
      level: row.level,
      position: row.position,
      status: row.status as DataStatus,
      freshUntil: row.fresh_until,
      evaluatedAt: row.evaluated_at,
      archived: row.archived_at !== null,
      owner: row.owner,
      domain: row.domain,
      lifecycle: row.lifecycle,
      classification: row.classification,
      etag: row.etag,
      results: results.map(readDetailedResult),
    };
  }

  async factsOf(entityRef: string): Promise<ProductFacts | undefined> {
    const row = await this.database('products')
      .select('facts')
      .where({ entity_ref: entityRef })
      .first();
    return row && unpackFacts(row.facts);
  }

  async facts(
    filter: ProductFilter,
    visible: Visible,
    limit: number,
    after?: string,
  ): Promise<{ entityRef: string; facts: ProductFacts }[]> {
    const query = visibleProducts(this.database, filter, visible)
      .select('products.entity_ref', 'products.facts')
      .orderBy('products.entity_ref')
      .limit(limit);
    if (after !== undefined) query.where('products.entity_ref', '>', after);
    const rows = await query;
    return rows.map((row: { entity_ref: string; facts: string }) => ({
      entityRef: row.entity_ref,
      facts: unpackFacts(row.facts),
    }));
  }
}
