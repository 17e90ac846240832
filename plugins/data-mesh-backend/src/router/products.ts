import {
  ProductHistory,
  ProductScorecards,
  ProductSummaryOrder,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import {
  PoliciesById,
  presentProduct,
  presentSummary,
} from '../results/presentProduct';
import { FilterParameters, readProductFilter } from './productFilter';
import { productRef, readableProduct, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';
import { sendCsv } from './sendCsv';

const DEFAULT_LIMIT = 50;
const DEFAULT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** The moment so many days ago. */
export function daysAgo(clock: () => Date, days: unknown): Date {
  return new Date(clock().getTime() - Number(days ?? DEFAULT_DAYS) * DAY);
}

/** All policies by id. */
export async function policiesById({
  policies,
}: Pick<RouterDeps, 'policies'>): Promise<PoliciesById> {
  const all = await policies.list();
  return new Map(all.map(policy => [policy.scorecard.id, policy]));
}

/** Lists of products, and what is known of one. */
export function addProductRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, products, history, sweeper, auditor, clock } = deps;

  router.get('/products', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const policies = await policiesById(deps);
    const query = request.query as FilterParameters;
    const visible = await visibility.of(credentials);
    const filter = await readProductFilter(deps, credentials, query, [
      ...policies.values(),
    ]);
    const page = await products.list({
      filter,
      visible,
      orderBy: (query.orderBy as ProductSummaryOrder) ?? 'title',
      limit: Number(query.limit ?? DEFAULT_LIMIT),
      cursor: query.cursor as string | undefined,
    });
    const body: ProductSummaryPage = {
      items: page.items.map(item => presentSummary(item, policies)),
      totalItems: page.totalItems,
      facets:
        String(query.facets) === 'true'
          ? await products.facets(filter, visible)
          : undefined,
      pageInfo: { nextCursor: page.nextCursor },
    };
    response.json(body);
  });

  router.get('/products.csv', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const policies = await policiesById(deps);
    const query = request.query as FilterParameters;
    await sendCsv(response, deps, {
      filter: await readProductFilter(deps, credentials, query, [
        ...policies.values(),
      ]),
      visible: await visibility.of(credentials),
      orderBy: (query.orderBy as ProductSummaryOrder) ?? 'title',
      policies,
    });
  });

  router.get('/products/:namespace/:name', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const ref = productRef(request.params);
    const product = await readableProduct(deps, credentials, ref);
    const body: ProductScorecards = presentProduct(
      product,
      await policiesById(deps),
    );
    response.json(body);
  });

  router.get(
    '/products/:namespace/:name/history',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const { entityRef } = await readableProduct(
        deps,
        credentials,
        productRef(request.params),
      );
      const since = daysAgo(clock, request.query.days).toISOString();
      const body: ProductHistory = {
        points: await history.points(entityRef, since.slice(0, 10)),
        transitions: await history.transitions(entityRef, since),
      };
      response.json(body);
    },
  );

  router.post(
    '/products/:namespace/:name/refresh',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const ref = productRef(request.params);
      // Whoever may read it may have it measured: nothing changes by that.
      await readableProduct(deps, credentials, ref);
      await audited(
        auditor,
        { eventId: 'product-refresh', request, meta: { entityRef: ref } },
        () => sweeper.evaluateNow([ref]),
      );
      const product = await readableProduct(deps, credentials, ref);
      response.json(presentProduct(product, await policiesById(deps)));
    },
  );
}
