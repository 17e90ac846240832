import { CATALOG_CHANGES_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { governance } from '../__testUtils__/testPolicy';

jest.setTimeout(60_000);

const ref = 'dataproduct:default/order-line-items';
const path = '/products/default/order-line-items';

eachDatabase('Sweep', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;

  const start = async (
    options: Partial<Parameters<typeof startPortal>[0]> = {},
  ) => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: { dataMesh: { governance } },
      ...options,
    });
    await portal.sweep();
  };
  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });
  afterEach(() => portal.stop());

  const get = async (url: string) =>
    (await portal.user('user:default/jdoe')('get', url)).body;
  const result = async (id: string) =>
    (await get(path)).scorecards.find((one: any) => one.scorecard === id);
  const outcome = async (id: string, check: string) =>
    (await result(id)).checks.find((one: any) => one.id === check);

  it('writes only what changed, and a transition with its cause', async () => {
    await start();
    const before = await get(path);
    await portal.sweep();
    expect((await get('/health')).lastSweep.changed).toBe(0);
    expect(await get(path)).toEqual(before);

    portal.catalog.change(ref, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    await portal.sweep();
    expect((await get('/health')).lastSweep.changed).toBe(1);
    const { transitions } = await get(`${path}/history`);
    expect(transitions).toEqual([
      expect.objectContaining({
        scorecard: 'builtin:quality',
        from: { level: 'gold', position: 2 },
        to: { level: 'bronze', position: 0 },
        cause: 'product',
        checks: ['und-01'],
      }),
    ]);
  });

  it('measures a changed product after an event, without a sweep', async () => {
    await start();
    portal.catalog.change(ref, entity => ({
      ...entity,
      metadata: { ...entity.metadata, tags: [] },
    }));
    await portal.events.publish({
      topic: CATALOG_CHANGES_TOPIC,
      eventPayload: { entityRefs: [ref] },
    });
    const deadline = Date.now() + 10_000;
    let found: any;
    do {
      found = await outcome('builtin:quality', 'dsc-02');
    } while (found.outcome === 'pass' && Date.now() < deadline);
    expect(found).toMatchObject({ outcome: 'fail', message: 'no tag' });
  });

  it('blames the contract when the contract changed', async () => {
    await start();
    const contract = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items-v2',
    )!;
    portal.catalog.put({
      ...contract,
      spec: {
        ...contract.spec,
        definition: String(contract.spec!.definition).replace(
          /status: active/,
          'status: draft',
        ),
      },
    });
    await portal.sweep();
    const { transitions } = await get(`${path}/history`);
    expect(transitions[0]).toMatchObject({
      cause: 'contract',
      checks: ['ctr-03'],
    });
  });

  it('archives what left the catalog, and finds it again', async () => {
    await start();
    const product = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items',
    )!;
    const [{ first_seen_at: seen }] = await knex('products').where({
      entity_ref: ref,
    });
    portal.catalog.remove(ref);
    await portal.sweep();
    expect((await get('/products?limit=1')).totalItems).toBe(18);
    expect(await knex('history').where({ entity_ref: ref })).not.toEqual([]);

    portal.catalog.put(product);
    await portal.sweep();
    expect((await get('/products?limit=1')).totalItems).toBe(19);
    const [row] = await knex('products').where({ entity_ref: ref });
    expect(row).toMatchObject({ first_seen_at: seen, archived_at: null });
  });

  it('keeps everything when the catalog cannot be read', async () => {
    await start();
    const before = await get('/products?limit=100');
    portal.catalog.unreachable = true;
    await portal.sweep();
    portal.catalog.unreachable = false;
    expect(await get('/health')).toMatchObject({
      status: 'failed',
      lastSweep: { error: 'the catalog cannot be reached' },
    });
    expect(await get('/products?limit=100')).toEqual(before);
    await portal.sweep();
    expect((await get('/health')).status).toBe('ok');
  });

  it('keeps everything when the catalog goes away in the middle of a sweep', async () => {
    await start();
    portal.catalog.change(ref, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    portal.catalog.remove('dataproduct:default/customer-segments');
    const before = await knex('products').select();
    portal.catalog.beforeStream = async kinds => {
      if (kinds.includes('Group')) throw new Error('connection lost');
    };
    await portal.sweep();
    expect(await knex('products').select()).toEqual(before);
    expect((await get('/health')).lastSweep.error).toBe('connection lost');
  });

  it('a product of another vendor, or without its fields, stops no other', async () => {
    const foreign = (apiVersion: string, name: string) => ({
      apiVersion,
      kind: 'DataProduct',
      metadata: { name },
      spec: { type: 'aggregate', lifecycle: 'production' },
    });
    await start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        foreign('vendor.example/v1', 'foreign'),
        foreign('data-mesh/v1alpha1', 'ownerless'),
      ],
    });
    expect((await get('/health')).status).toBe('ok');
    expect((await get('/products?limit=1')).totalItems).toBe(19);
  });
});
