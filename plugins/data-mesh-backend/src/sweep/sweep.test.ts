import { CATALOG_CHANGES_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  describeSweeps,
  product,
  productPath,
} from '../__testUtils__/describeSweeps';

jest.setTimeout(60_000);

describeSweeps('Sweep', swept => {
  it('writes only what changed, and a transition with its cause', async () => {
    await swept.start();
    const before = await swept.get(productPath);
    await swept.portal.sweep();
    expect((await swept.get('/health')).lastSweep.changed).toBe(0);
    expect(await swept.get(productPath)).toEqual(before);

    swept.portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    await swept.portal.sweep();
    expect((await swept.get('/health')).lastSweep.changed).toBe(1);
    const { transitions } = await swept.get(`${productPath}/history`);
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
    await swept.start();
    swept.portal.catalog.change(product, entity => ({
      ...entity,
      metadata: { ...entity.metadata, tags: [] },
    }));
    await swept.portal.events.publish({
      topic: CATALOG_CHANGES_TOPIC,
      eventPayload: { entityRefs: [product] },
    });
    const deadline = Date.now() + 10_000;
    let found: any;
    do {
      found = await swept.outcome('builtin:quality', 'dsc-02');
    } while (found.outcome === 'pass' && Date.now() < deadline);
    expect(found).toMatchObject({ outcome: 'fail', message: 'no tag' });
  });

  it('blames the contract when the contract changed', async () => {
    await swept.start();
    const contract = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items-v2',
    )!;
    swept.portal.catalog.put({
      ...contract,
      spec: {
        ...contract.spec,
        definition: String(contract.spec!.definition).replace(
          /status: active/,
          'status: draft',
        ),
      },
    });
    await swept.portal.sweep();
    const { transitions } = await swept.get(`${productPath}/history`);
    expect(transitions[0]).toMatchObject({
      cause: 'contract',
      checks: ['ctr-03'],
    });
  });

  it('stores a text with signs that PostgreSQL does not', async () => {
    await swept.start();
    const describe = (description: string) =>
      swept.portal.catalog.change(product, entity => ({
        ...entity,
        metadata: { ...entity.metadata, title: description, description },
      }));
    describe('Lines of orders\0 with half \ud83d of a sign, and C:\\u0000');
    await swept.portal.sweep();
    expect((await swept.get('/health')).status).toBe('ok');
    const { items } = await swept.get('/products?limit=100');
    expect(
      items.find(({ entityRef }: any) => entityRef === product).title,
    ).toMatch(/^Lines of orders. with half . of a sign, and C:\\u0000$/su);
  });

  it('keeps the last point of a history however old it is', async () => {
    await swept.start();
    const points = async () =>
      (await swept.get(`${productPath}/history`)).points.map(
        ({ day, scorecard }: any) => [day, scorecard],
      );
    await swept.knex('history').update({ day: '2023-02-01' });
    const older = await swept.knex('history').select();
    await swept
      .knex('history')
      .insert(older.map(row => ({ ...row, day: '2023-01-01' })));
    await swept.portal.run('data-mesh-retention');
    expect(await points()).toEqual([
      ['2023-02-01', 'builtin:ownership'],
      ['2023-02-01', 'builtin:quality'],
    ]);
    expect(await swept.knex('history').where({ day: '2023-01-01' })).toEqual(
      [],
    );
  });

  it('archives what left the catalog, and finds it again', async () => {
    await swept.start();
    const entity = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items',
    )!;
    const [{ first_seen_at: seen }] = await swept.knex('products').where({
      entity_ref: product,
    });
    swept.portal.catalog.remove(product);
    await swept.portal.sweep();
    expect((await swept.get('/products?limit=1')).totalItems).toBe(18);
    expect(
      await swept.knex('history').where({ entity_ref: product }),
    ).not.toEqual([]);

    swept.portal.catalog.put(entity);
    await swept.portal.sweep();
    expect((await swept.get('/products?limit=1')).totalItems).toBe(19);
    const [row] = await swept.knex('products').where({ entity_ref: product });
    expect(row).toMatchObject({ first_seen_at: seen, archived_at: null });
  });

  it('keeps everything when the catalog cannot be read', async () => {
    await swept.start();
    const before = await swept.get('/products?limit=100');
    swept.portal.catalog.unreachable = true;
    await swept.portal.sweep();
    swept.portal.catalog.unreachable = false;
    expect(await swept.get('/health')).toMatchObject({
      status: 'failed',
      lastSweep: { error: 'the catalog cannot be reached' },
    });
    expect(await swept.get('/products?limit=100')).toEqual(before);
    await swept.portal.sweep();
    expect((await swept.get('/health')).status).toBe('ok');
  });

  it('keeps everything when the catalog goes away in the middle of a sweep', async () => {
    await swept.start();
    swept.portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    swept.portal.catalog.remove('dataproduct:default/customer-segments');
    const before = await swept.knex('products').select();
    swept.portal.catalog.beforeStream = async kinds => {
      if (kinds.includes('Group')) throw new Error('connection lost');
    };
    await swept.portal.sweep();
    expect(await swept.knex('products').select()).toEqual(before);
    expect((await swept.get('/health')).lastSweep.error).toBe(
      'connection lost',
    );
  });

  it('a product of another vendor, or without its fields, stops no other', async () => {
    const foreign = (apiVersion: string, name: string) => ({
      apiVersion,
      kind: 'DataProduct',
      metadata: { name },
      spec: { type: 'aggregate', lifecycle: 'production' },
    });
    await swept.start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        foreign('vendor.example/v1', 'foreign'),
        foreign('data-mesh/v1alpha1', 'ownerless'),
      ],
    });
    expect((await swept.get('/health')).status).toBe('ok');
    expect((await swept.get('/products?limit=1')).totalItems).toBe(19);
  });
});
