import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { DataMeshClient } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataMeshApi,
  dataMeshApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { delay, http, HttpResponse, JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import {
  exampleDetails,
  examplePage,
  examplePolicy,
  exampleRollups,
  exampleTrend,
} from '../../dev/exampleScorecards';
import { exampleContractDetails } from './exampleContract';
import { exampleQuality } from './exampleQuality';

const BASE = 'http://data-mesh.example';

/** A request that reached the backend. */
export interface Seen {
  method: string;
  /** Path with the query. */
  path: string;
  body?: unknown;
}

type Answer =
  | JsonBodyType
  | ((seen: Seen) => JsonBodyType | Response | Promise<Response>);

/** An error as a Backstage backend answers it. */
export function refusal(status: number, name: string, message: string) {
  return HttpResponse.json(
    {
      error: { name, message },
      request: { method: 'GET', url: '/' },
      response: { statusCode: status },
    },
    { status },
  );
}

/** Never answers while a test runs. */
export async function silence(): Promise<Response> {
  await delay('infinite');
  return HttpResponse.json({});
}

/**
 * The backend's REST API behind the client that an app uses. It answers with the
 * examples until a test says otherwise.
 */
export function fakeBackend() {
  const server = setupServer();
  registerMswTestHooks(server);
  const seen: Seen[] = [];

  const route = (method: 'get' | 'post', path: string, answer: Answer) =>
    server.use(
      http[method](`${BASE}${path}`, async ({ request }) => {
        const url = new URL(request.url);
        const one: Seen = {
          method: request.method,
          path: `${url.pathname}${url.search}`,
          ...(request.method === 'POST' ? { body: await request.json() } : {}),
        };
        seen.push(one);
        const result =
          typeof answer === 'function' ? await answer(one) : answer;
        return result instanceof Response ? result : HttpResponse.json(result);
      }),
    );

  beforeEach(() => {
    seen.length = 0;
    route('get', '/products', examplePage);
    // The last one that fits answers.
    route('get', '/rollups/:by', { items: [] });
    route('get', '/rollups/check', { items: exampleRollups });
    route('get', '/trends', exampleTrend);
    route('get', '/scorecards', { items: [examplePolicy] });
    route('get', '/products/:namespace/:name', exampleDetails());
    route('get', '/products/:namespace/:name/history', {
      points: [],
      transitions: [],
    });
    route('get', '/products/:namespace/:name/quality', exampleQuality() as {});
    route('get', '/products/:namespace/:name/lineage', { edges: [] });
    route('get', '/products/:namespace/:name/field-uses', {
      items: [],
      totalItems: 0,
    });
    route('get', '/contracts/:namespace/:name', exampleContractDetails());
    route('get', '/fields', { items: [], totalItems: 0 });
    route('get', '/exemptions', {
      items: [],
      counts: { requested: 0, approved: 0, denied: 0, revoked: 0, expired: 0 },
      pageInfo: {},
    });
  });

  const api: DataMeshApi = new DataMeshClient({
    discoveryApi: { getBaseUrl: async () => BASE },
    // Looked up when it is called: msw replaces it before each suite.
    fetchApi: { fetch: (...args) => fetch(...args) },
  });
  return {
    /** For the `apis` of a test app. */
    api: [dataMeshApiRef, api] as const,
    get: (path: string, answer: Answer) => route('get', path, answer),
    post: (path: string, answer: Answer) => route('post', path, answer),
    /** Everything that was asked so far. */
    seen,
  };
}
