import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import {
  PolicyPreviewResult,
  ProductCheck,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

const BASE = 'http://data-mesh.example';

/** A check that a product passes, or not. */
export function check(
  id: string,
  more: Partial<ProductCheck> = {},
): ProductCheck {
  return {
    id,
    title: `Check ${id}`,
    level: 'bronze',
    severity: 'medium',
    outcome: 'pass',
    since: '2026-11-21T08:00:00.000Z',
    fixedBy: 'owner',
    effort: 'hours',
    maxExemptionDays: 90,
    ...more,
  };
}

/** What the backend says of a product: silver, but for its lifecycle. */
export function scorecard(
  more: Partial<ProductScorecard> = {},
): ProductScorecard {
  return {
    scorecard: 'builtin:quality',
    title: 'Quality',
    levels: ['bronze', 'silver', 'gold'].map(name => ({ name })),
    level: 'bronze',
    position: 0,
    levelBeforeCap: 'silver',
    cappedBy: 'experimental',
    exempt: 0,
    due: 0,
    atRiskUntil: null,
    score: 80,
    coverage: { known: 1, total: 1 },
    next: null,
    checks: [],
    ...more,
  } as ProductScorecard;
}

/** For the body of `describe`: a data mesh backend that answers what it is told. */
export function fakeDataMesh() {
  const server = setupServer();
  registerMswTestHooks(server);
  const asked: unknown[] = [];
  const confirmed: { query: string; body: unknown }[] = [];
  beforeEach(() => {
    asked.splice(0);
    confirmed.splice(0);
  });

  const answer = (path: string, body: object) =>
    server.use(
      http.post(`${BASE}${path}`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(body);
      }),
    );

  return {
    /** Bodies of the requests. */
    asked,
    /** What was said of products. */
    confirmed,
    deps: {
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => BASE,
      }),
    },
    measures(...scorecards: ProductScorecard[]) {
      answer('/preview', {
        products: [{ level: scorecards[0]?.level ?? null, scorecards }],
      });
    },
    refuses(problems: { path: string; message: string }[]) {
      answer('/preview', { products: [{ problems }] });
    },
    /** Takes orders to measure a product, and confirmations, or is down. */
    refreshes({ status = 200 }: { status?: number } = {}) {
      server.use(
        http.post(`${BASE}/products/*`, async ({ request }) => {
          const { pathname, search } = new URL(request.url);
          asked.push(pathname);
          confirmed.push({ query: search, body: await request.json() });
          return HttpResponse.json({}, { status });
        }),
      );
    },
    tries(result: Partial<PolicyPreviewResult>) {
      answer('/scorecards/preview', {
        problems: [],
        products: 0,
        changes: [],
        before: {},
        after: {},
        ...result,
      });
    },
  };
}
