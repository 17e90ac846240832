import {
  ProductHistory,
  ProductSummaryOrder,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { presentSummary } from '../results/presentProduct';
import { policiesById } from './policiesById';
import { productDetails } from './productDetails';
import { FilterParameters, readProductFilter } from './productFilter';
import {
  productRef,
  readableProduct,
  readerOf,
  storedProduct,
} from './readerOf';
import { RouterDeps } from './RouterDeps';
import { sendCsv } from './sendCsv';

const DEFAULT_LIMIT = 50;
const DEFAULT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** The moment so many days ago. */
export function daysAgo(clock: () => Date, days: unknown): Date {
  return new Date(clock().getTime() - Number(days ?? DEFAULT_DAYS) * DAY);
}

/** Lists of products, and what is known of one. */
export function addProductRoutes(router: Router, deps: RouterDeps): void {
  const { visibility, products, history, sweeper, auditor, clock } = deps;

  router.get('/products', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const [policies, visible] = await Promise.all([
      policiesById(deps),
      visibility.of(credentials),
    ]);
    const query = request.query as FilterParameters;
    if (query.cursor !== undefined && query.offset !== undefined) {
      throw new InputError(
        `offset: ${query.offset} stands beside a cursor; allowed: one of the two`,
      );
    }
    const filter = await readProductFilter(deps, credentials, query, [
      ...policies.values(),
    ]);
    const page = await products.list({
      filter,
      visible,
      consumers: await visibility.ofConsumers(credentials, visible),
      orderBy: (query.orderBy as ProductSummaryOrder) ?? 'title',
      limit: Number(query.limit ?? DEFAULT_LIMIT),
      cursor: query.cursor as string | undefined,
      offset: query.offset === undefined ? undefined : Number(query.offset),
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
    const visible = await visibility.of(credentials);
    await sendCsv(response, deps, {
      filter: await readProductFilter(deps, credentials, query, [
        ...policies.values(),
      ]),
      visible,
      consumers: await visibility.ofConsumers(credentials, visible),
      orderBy: (query.orderBy as ProductSummaryOrder) ?? 'title',
      policies,
    });
  });

  router.get('/products/:namespace/:name', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const ref = productRef(request.params);
    const product = await readableProduct(deps, credentials, ref);
    response.json(await productDetails(deps, credentials, product));
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
      // Whoever may read it may have it measured, also for the first time:
      // nothing changes by that.
      await storedProduct(deps, credentials, ref);
      await audited(
        auditor,
        { eventId: 'product-refresh', request, meta: { entityRef: ref } },
        () => sweeper.evaluateNow([ref]),
      );
      const product = await readableProduct(deps, credentials, ref);
      response.json(await productDetails(deps, credentials, product));
    },
  );
}
