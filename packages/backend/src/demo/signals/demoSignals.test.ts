import {
  coreServices,
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import dataMeshPlugin from '@backstage-data-mesh/plugin-data-mesh-backend';
import { withProductRelations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { readPlan } from './readPlan';
import { sendSignals } from './sendSignals';
import { signalRequests } from './signalRequests';
import demoSignals from '.';

jest.setTimeout(120_000);

const SUBJECT = 'plugin:demo-signals';
const example = (path: string) =>
  resolvePackagePath('backend', `../../examples/${path}`);

const OWNER = 'user:default/jdoe';

describe('demoSignals', () => {
  const { NODE_ENV } = process.env;
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  async function start(senders: { subject: string; products: string[] }[]) {
    const entities = withProductRelations(
      loadExampleMesh('ecommerce', 'healthcare'),
    );
    const said: string[] = [];
    const logger = mockServices.logger.mock({
      child: () => logger,
      info: message => said.push(message),
      warn: message => said.push(`warning: ${message}`),
    });
    const backend = await startTestBackend({
      features: [
        dataMeshPlugin,
        demoSignals,
        logger.factory,
        catalogServiceMock.factory({ entities }),
        mockServices.permissions.factory(),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () =>
            mockServices.scheduler.mock({
              scheduleTask: async ({ id, fn }: any) => {
                if (id.includes('sweep')) fn(new AbortController().signal);
              },
            }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            catalog: {
              locations: ['ecommerce', 'healthcare'].map(mesh => ({
                type: 'file',
                target: example(`${mesh}/all.yaml`),
              })),
            },
            dataMesh: { signals: { senders } },
          },
        }),
      ],
    });
    const get = async (path: string) => {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/data-mesh${path}`,
        // An owner, who is shown what could not be mapped.
        { headers: { Authorization: mockCredentials.user.header(OWNER) } },
      );
      return response.json();
    };
    const told = async () => {
      for (;;) {
        const found = said.find(line => /sample signals/i.test(line));
        if (found) return found;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    };
    return { backend, get, said, told };
  }

  it('fills the portal with a month of results', async () => {
    process.env.NODE_ENV = 'development';
    const { backend, get, told } = await start([
      { subject: SUBJECT, products: ['dataproduct:*'] },
    ]);
    expect(await told()).toMatch(/; 0 requests failed$/);

    // As a portal does that starts again.
    const again = await sendSignals(
      {
        auth: mockServices.auth.mock({
          getPluginRequestToken: async () => ({
            token: mockCredentials.service.token({
              onBehalfOf: mockCredentials.service(SUBJECT),
              targetPluginId: 'data-mesh',
            }),
          }),
        }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () =>
            `http://localhost:${backend.server.port()}/api/data-mesh`,
        }),
        logger: mockServices.logger.mock(),
      },
      signalRequests(await readPlan(example('signals')), Date.now()),
    );
    expect(again).toMatchObject({ failed: 0, results: 0 });

    const { items } = await get('/products?limit=100');
    const status = Object.fromEntries(
      items.map((item: any) => [item.entityRef, item.status]),
    );
    expect(status).toMatchObject({
      'dataproduct:web/clickstream-events': 'ok',
      'dataproduct:default/purchase-history': 'ok',
      'dataproduct:default/customer-segments': 'ok',
      'dataproduct:default/customer-behavior-analytics': 'late',
      'dataproduct:default/daily-revenue': 'late',
      'dataproduct:default/support-interactions': 'failing',
      'dataproduct:default/returns-and-refunds': 'not measured',
      'dataproduct:healthcare/lab-results': 'ok',
      'dataproduct:healthcare/billing-claims': 'failing',
      'dataproduct:healthcare/bed-occupancy': 'not measured',
    });

    const support = await get('/products/default/support-interactions/quality');
    expect(support.results[0]).toMatchObject({
      rule: 'unique_interactions_interaction_id',
      outcome: 'fail',
      value: 17,
      message: 'Got 17 results, configured to fail if != 0',
    });

    const behavior = await get(
      '/products/default/customer-behavior-analytics/quality',
    );
    expect(
      behavior.outputs.map(({ output, status: is, history }: any) => [
        output,
        is,
        history.map(({ dimension }: any) => dimension),
      ]),
    ).toEqual([
      [
        'customer_behavior_daily',
        'ok',
        ['completeness', 'timeliness', 'uniqueness'],
      ],
      [
        'customer_segment_changes',
        'ok',
        ['completeness', 'conformity', 'uniqueness'],
      ],
      [
        'behavior_features',
        'late',
        ['completeness', 'conformity', 'uniqueness'],
      ],
    ]);
    expect(behavior.unmapped.map(({ subject }: any) => subject)).toContain(
      'ANALYTICS.STAGING.stg_shop_orders',
    );

    const { edges } = await get('/products/default/customer-segments/lineage');
    expect(edges.map(({ from }: any) => from)).toEqual(
      expect.arrayContaining([
        'dataproduct:default/customer-behavior-analytics',
        // Which its inputs do not name.
        'dataproduct:default/loyalty-tiers-v1',
      ]),
    );
    const uses = await get(
      '/products/default/purchase-history/field-uses?output=orders&field=net_amount',
    );
    expect(uses.items.map(({ to }: any) => to.field)).toEqual([
      'purchases.net_amount',
    ]);
    await backend.stop();
  });

  it('sends nothing where it is no sender, or not in development', async () => {
    process.env.NODE_ENV = 'development';
    const other = await start([
      { subject: 'external:ci', products: ['dataproduct:*'] },
    ]);
    expect(other.said.join()).not.toContain('ample signals');
    await other.backend.stop();
    process.env.NODE_ENV = 'production';
    const production = await start([
      { subject: SUBJECT, products: ['dataproduct:*'] },
    ]);
    const { totalResults } = await production.get(
      '/products/default/support-interactions/quality',
    );
    expect(totalResults ?? 0).toBe(0);
    await production.backend.stop();
  });
});
