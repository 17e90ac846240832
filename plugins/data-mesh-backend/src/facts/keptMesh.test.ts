import { CATALOG_CHANGES_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const product = 'dataproduct:default/order-line-items';
const other = 'dataproduct:default/customer-segments';
const contract = 'api:default/order-line-items-v2';
const HOUR = 3_600_000;

eachDatabase('Sweeps between two readings of the catalog', (id, databases) => {
  let knex: Knex;
  let portals: Portal[];

  beforeEach(async () => {
    knex = await databases.init(id);
    portals = [];
  });
  afterEach(async () => {
    jest.useRealTimers();
    await Promise.all(portals.map(portal => portal.stop()));
  });

  async function startSwept(): Promise<Portal> {
    const portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex,
      config: { dataMesh: { sweep: { readAllEvery: { hours: 1 } } } },
    });
    portals.push(portal);
    await portal.sweep();
    return portal;
  }

  /** The kinds that a sweep streams from its first to its last entity. */
  async function kindsStreamed(portal: Portal): Promise<string[]> {
    const streamed: string[] = [];
    portal.catalog.beforeStream = async kinds => {
      streamed.push(...kinds);
    };
    await portal.sweep();
    return [...new Set(streamed)].sort();
  }

  const organisation = ['Domain', 'Group', 'Scorecard', 'User'];
  const everything = ['API', 'DataProduct', ...organisation].sort();

  const limitless = (entity: Entity) => ({
    ...entity,
    spec: { ...entity.spec, limitations: '' },
  });
  const toDraft = (entity: Entity) => ({
    ...entity,
    spec: {
      ...entity.spec,
      definition: String(entity.spec!.definition).replace(
        /status: active/,
        'status: draft',
      ),
    },
  });
  const tell = (...entityRefs: string[]) =>
    knex('changed_entities').insert(
      entityRefs.map(ref => ({
        entity_ref: ref,
        told_at: new Date().toISOString(),
      })),
    );
  const facts = async (ref: string) => {
    const row = await knex('products').where({ entity_ref: ref }).first();
    return JSON.parse(row.facts);
  };
  const archived = () =>
    knex('products').whereNotNull('archived_at').pluck('entity_ref');
  const hoursLater = (hours: number) =>
    jest.useFakeTimers({
      now: Date.now() + hours * HOUR,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'setInterval',
        'setTimeout',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
      ],
    });

  it('read the organisation only, and find the same', async () => {
    const portal = await startSwept();
    const before = await knex('results').select().orderBy('entity_ref');
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect(await knex('results').select().orderBy('entity_ref')).toEqual(
      before,
    );
    const sweeps = await knex('sweeps').orderBy('started_at');
    expect(sweeps.map(({ changed, error }) => [changed, error])).toEqual([
      [19, null],
      [0, null],
    ]);
  });

  it('find a change that an event told to any replica', async () => {
    const portal = await startSwept();
    portal.catalog.change(product, limitless);
    await portal.events.publish({
      topic: CATALOG_CHANGES_TOPIC,
      eventPayload: { entityRefs: [product] },
    });
    expect(await knex('changed_entities').pluck('entity_ref')).toEqual([
      product,
    ]);
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect((await facts(product)).product.limitations).toBe('');

    // What is told here is found by the sweep of another replica.
    const second = await startSwept();
    second.catalog.change(other, limitless);
    await tell(other);
    expect(await kindsStreamed(second)).toEqual(organisation);
    expect((await facts(other)).product.limitations).toBe('');
  });

  it('find a changed contract', async () => {
    const portal = await startSwept();
    portal.catalog.change(contract, toDraft);
    await tell(contract);
    expect(await kindsStreamed(portal)).toEqual(organisation);
    const [{ contracts }] = (await facts(product)).outputs;
    expect(contracts[0].status).toBe('draft');
  });

  it('find what a change means to those beside it', async () => {
    const portal = await startSwept();
    const before = (await facts(product)).consumers.total;
    const reader = loadExampleMesh('ecommerce').find(
      ({ kind, spec }) =>
        kind === 'DataProduct' &&
        JSON.stringify(spec!.inputs ?? []).includes('order-line-items'),
    )!;
    const ref = `dataproduct:default/${reader.metadata.name}`;
    portal.catalog.change(ref, entity => ({
      ...entity,
      spec: { ...entity.spec, inputs: [] },
    }));
    await tell(ref);
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect((await facts(product)).consumers.total).toBe(before - 1);
  });

  it('find a new product', async () => {
    const portal = await startSwept();
    const [original] = loadExampleMesh('ecommerce').filter(
      ({ metadata, kind }) =>
        kind === 'DataProduct' && metadata.name === 'customer-segments',
    );
    portal.catalog.put({
      ...original,
      metadata: { ...original.metadata, name: 'newcomer' },
    });
    await tell('dataproduct:default/newcomer');
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect(await facts('dataproduct:default/newcomer')).toBeDefined();
  });

  it('find that what an event told of has left', async () => {
    const portal = await startSwept();
    portal.catalog.remove(other);
    await tell(other);
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect(await archived()).toEqual([other]);
  });

  it('read everything when something left without an event', async () => {
    const portal = await startSwept();
    portal.catalog.remove(other);
    expect(await kindsStreamed(portal)).toEqual(everything);
    expect(await archived()).toEqual([other]);
    expect(await kindsStreamed(portal)).toEqual(organisation);
  });

  it('heal a lost event with the next reading of everything', async () => {
    const portal = await startSwept();
    portal.catalog.change(product, limitless);
    expect(await kindsStreamed(portal)).toEqual(organisation);
    expect((await facts(product)).product.limitations).not.toBe('');

    hoursLater(1);
    expect(await kindsStreamed(portal)).toEqual(everything);
    expect((await facts(product)).product.limitations).toBe('');
  });

  it('do not undo what another replica has found since', async () => {
    const slow = await startSwept();
    const fast = await startSwept();
    for (const portal of [slow, fast])
      portal.catalog.change(product, limitless);
    await fast.user('user:default/jdoe')(
      'post',
      '/products/default/order-line-items/refresh',
    );
    expect((await facts(product)).product.limitations).toBe('');
    expect(await kindsStreamed(slow)).toEqual(organisation);
    expect((await facts(product)).product.limitations).toBe('');
  });

  it('do not undo what another replica has found in a contract', async () => {
    const slow = await startSwept();
    const fast = await startSwept();
    for (const portal of [slow, fast]) {
      portal.catalog.change(contract, toDraft);
    }
    await fast.user('user:default/jdoe')(
      'post',
      '/products/default/order-line-items/refresh',
    );
    const status = async () =>
      (await facts(product)).outputs[0].contracts[0].status;
    expect(await status()).toBe('draft');
    expect(await kindsStreamed(slow)).toEqual(organisation);
    expect(await status()).toBe('draft');
  });

  it('read everything after a failure', async () => {
    const portal = await startSwept();
    portal.catalog.unreachable = true;
    await portal.sweep();
    portal.catalog.unreachable = false;
    expect(await kindsStreamed(portal)).toEqual(everything);
  });
});
