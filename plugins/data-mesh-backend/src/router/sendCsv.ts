import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ProductSummaryOrder } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stringify } from 'csv-stringify';
import { Response } from 'express';
import { PoliciesById } from '../results/presentProduct';
import { ProductFilter, Visible } from '../results/productFilters';
import { ListedProduct } from '../results/ProductQueries';
import { RouterDeps } from './RouterDeps';

const PAGE = 100;

/** What a spreadsheet would run as a formula gets a quote in front. */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;

const harmlessCells = (record: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(record).map(([column, value]) => [
      column,
      typeof value === 'string' ? harmless(value) : value,
    ]),
  );

function columnsOf(policies: PoliciesById): string[] {
  return [
    'ref',
    'title',
    'owner',
    'domain',
    'system',
    'type',
    'lifecycle',
    'classification',
    'level',
    'score',
    'data',
    'consumers',
    ...[...policies.values()].flatMap(({ inForce, scorecard: { id } }) =>
      inForce
        ? [`${id} level`, `${id} score`, `${id} known`, `${id} applicable`]
        : [],
    ),
  ];
}

function recordOf(product: ListedProduct): Record<string, string | number> {
  const record: Record<string, string | number> = {
    ref: product.entityRef,
    title: product.title,
    owner: product.owner,
    domain: product.domain,
    system: product.system,
    type: product.type,
    lifecycle: product.lifecycle,
    classification: product.classification,
    level: product.level ?? 'none',
    score: product.score ?? '',
    data: product.status,
    consumers: product.consumers,
  };
  for (const result of product.results) {
    record[`${result.scorecard} level`] = result.level ?? 'none';
    record[`${result.scorecard} score`] = result.score ?? '';
    record[`${result.scorecard} known`] = result.known;
    record[`${result.scorecard} applicable`] = result.applicable;
  }
  return record;
}

/** Sends all products of a list as CSV, page by page. */
export async function sendCsv(
  response: Response,
  { products }: RouterDeps,
  query: {
    filter: ProductFilter;
    visible: Visible;
    consumers: Visible;
    orderBy: ProductSummaryOrder;
    policies: PoliciesById;
  },
): Promise<void> {
  const { policies, ...rest } = query;
  async function* records() {
    let cursor: string | undefined;
    do {
      const page = await products.list({ ...rest, limit: PAGE, cursor });
      yield* page.items.map(item => harmlessCells(recordOf(item)));
      cursor = page.nextCursor;
    } while (cursor);
  }
  response.type('text/csv; charset=utf-8');
  response.attachment('data-products.csv');
  await pipeline(
    Readable.from(records()),
    stringify({ header: true, columns: columnsOf(policies) }),
    response,
  );
}
