import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const sender = 'user:default/jdoe';
const outsider = 'user:default/outsider';
const namespace = 'snowflake://acme-eu1';
const SEGMENTS = 'dataproduct:default/customer-segments';
const PURCHASES = 'dataproduct:default/purchase-history';

const event = (runId: string, minutesAgo: number) => ({
  eventType: 'COMPLETE',
  eventTime: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
  producer: 'https://github.com/OpenLineage/OpenLineage/integration/dbt',
  schemaURL:
    'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId },
  job: { namespace: 'dbt', name: 'segments' },
  inputs: [
    { namespace, name: 'SALES.ORDERS.ORDERS' },
    { namespace, name: 'SALES.RAW.NOBODYS' },
  ],
  outputs: [
    {
      namespace,
      name: 'ANALYTICS.SEGMENTS.SEGMENTS',
      facets: {
        columnLineage: {
          _producer: 'https://example.com',
          _schemaURL: 'https://example.com',
          fields: {
            segment_key: {
              inputFields: [
                {
                  namespace,
                  name: 'SALES.ORDERS.ORDERS',
                  field: 'order_id',
                },
              ],
            },
          },
        },
      },
    },
  ],
});

eachDatabase('lineage from runs', (databaseId, databases) => {
  let portal: Portal;

  beforeEach(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: await databases.init(databaseId),
      decide: (_permission, user) =>
        user === outsider
          ? ({ result: AuthorizeResult.CONDITIONAL } as PolicyDecision)
          : { result: AuthorizeResult.ALLOW },
      config: {
        dataMesh: {
          signals: {
            senders: [{ subject: sender, products: [SEGMENTS] }],
          },
        },
      },
    });
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  const get = async (path: string, user = sender) =>
    (await portal.user(user)('get', `/products/default/${path}`)).body;
  const send = (events: object[]) =>
    portal
      .raw(sender)('post', '/signals/openlineage')
      .set('Content-Type', 'application/x-ndjson')
      .send(events.map(one => JSON.stringify(one)).join('\n'));

  it('shows which output was read for which, and which field', async () => {
    const events = [event('a', 5), event('b', 60)];
    const { body, status } = await send(events);
    expect(body).toMatchObject({ receipts: [], unmapped: [], lineage: 2 });
    expect(status).toBe(200);
    const edge = {
      from: PURCHASES,
      fromOutput: expect.any(String),
      to: SEGMENTS,
      toOutput: expect.any(String),
      job: 'dbt/segments',
      firstSeenAt: events[1].eventTime,
      lastSeenAt: events[0].eventTime,
    };
    expect((await get('customer-segments/lineage')).edges).toEqual([edge]);
    expect((await get('purchase-history/lineage')).edges).toEqual([edge]);
    const uses = await get('purchase-history/field-uses?field=ORDER_ID');
    expect(uses).toMatchObject({
      totalItems: 1,
      items: [
        {
          from: { product: PURCHASES, field: 'order_id' },
          to: {
            product: SEGMENTS,
            productTitle: 'Customer Segments',
            field: 'segment_key',
          },
        },
      ],
    });
    expect(
      (await get('purchase-history/field-uses?field=other')).totalItems,
    ).toBe(0);
  });

  it('lets nobody write the lineage of others', async () => {
    const other = event('a', 5);
    [other.inputs, other.outputs] = [
      [{ namespace, name: 'ANALYTICS.SEGMENTS.SEGMENTS' }],
      [{ ...other.outputs[0], name: 'SALES.ORDERS.ORDERS', facets: {} as any }],
    ];
    const { body } = await send([other]);
    expect(body).toMatchObject({ lineage: 0 });
    expect((await get('purchase-history/lineage')).edges).toEqual([]);
  });

  it('tells nothing of products that a reader may not see', async () => {
    await send([event('a', 5)]);
    portal.catalog.hidden = ({ metadata }, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      metadata.name === 'customer-segments';
    expect((await get('purchase-history/lineage', outsider)).edges).toEqual([]);
    expect(await get('purchase-history/field-uses', outsider)).toEqual({
      items: [],
      totalItems: 0,
    });
  });
});
