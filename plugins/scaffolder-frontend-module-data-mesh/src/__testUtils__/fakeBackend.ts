import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  DataMeshClient,
  ProductCheck,
  ProductScorecard,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

const BASE = 'http://data-mesh.example';

/** A product in the answer to a search. */
export function found(name: string, title: string): ProductSummary {
  return {
    entityRef: `dataproduct:default/${name}`,
    title,
    purpose: '',
    owner: 'group:default/sales',
    domain: 'domain:default/commerce',
    system: '',
    type: 'source-aligned',
    lifecycle: 'production',
    classification: 'internal',
    tags: [],
    outputs: [],
    consumers: 0,
    level: 'silver',
    position: 1,
    score: 80,
    status: 'ok',
    freshness: { measuredAt: null, freshUntil: null },
    scorecards: [],
    evaluatedAt: '2026-11-21T08:00:00.000Z',
  };
}

/** A check of a draft. */
export function check(id: string, more: Partial<ProductCheck>): ProductCheck {
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

/** What the preview answers for a draft: silver, but for its lifecycle. */
export function scorecard(
  more: Partial<ProductScorecard> = {},
): ProductScorecard {
  return {
    scorecard: 'builtin:quality',
    title: 'Quality',
    levels: [{ name: 'bronze' }, { name: 'silver' }, { name: 'gold' }],
    level: 'bronze',
    position: 0,
    levelBeforeCap: 'silver',
    cappedBy: 'experimental',
    exempt: 0,
    due: 0,
    atRiskUntil: null,
    score: 78.4,
    coverage: { known: 18, applicable: 22 },
    next: null,
    checks: [],
    ...more,
  };
}

/** The REST API behind the client that an app uses. */
export function fakeBackend() {
  const server = setupServer();
  registerMswTestHooks(server);
  const searches: URLSearchParams[] = [];
  const previews: any[] = [];
  const api = new DataMeshClient({
    discoveryApi: { getBaseUrl: async () => BASE },
    // Looked up when it is called: msw replaces it before each suite.
    fetchApi: { fetch: (...args) => fetch(...args) },
  });
  beforeEach(() => {
    searches.length = 0;
    previews.length = 0;
  });

  return {
    /** For the `apis` of a test app. */
    api: [dataMeshApiRef, api] as const,
    searches,
    previews,
    answerSearch(products: ProductSummary[], totalItems = products.length) {
      server.use(
        http.get(`${BASE}/products`, ({ request }) => {
          const { searchParams } = new URL(request.url);
          searches.push(searchParams);
          const text = (searchParams.get('fullText') ?? '').toLowerCase();
          const items = products.filter(({ title }) =>
            title.toLowerCase().includes(text),
          );
          return HttpResponse.json({
            items,
            totalItems: text ? items.length : totalItems,
            pageInfo: {},
          });
        }),
      );
    },
    answerPreview(answer: object | ((body: any) => object)) {
      server.use(
        http.post(`${BASE}/preview`, async ({ request }) => {
          const body: any = await request.json();
          previews.push(body);
          const product = typeof answer === 'function' ? answer(body) : answer;
          return HttpResponse.json({ products: [product] });
        }),
      );
    },
    /** As a Backstage backend refuses; 0 is no connection. */
    refuse(path: 'products' | 'preview', status: number, message = 'no') {
      server.use(
        http.all(`${BASE}/${path}`, () =>
          status === 0
            ? HttpResponse.error()
            : HttpResponse.json(
                {
                  error: { name: 'Error', message },
                  response: { statusCode: status },
                },
                { status },
              ),
        ),
      );
    },
  };
}
