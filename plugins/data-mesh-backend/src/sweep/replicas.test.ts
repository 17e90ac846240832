import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { NOTIFICATIONS_TASK } from './scheduleTasks';

jest.setTimeout(60_000);

const limitless = (name: string) => (portal: Portal) =>
  portal.catalog.change(`dataproduct:default/${name}`, entity => ({
    ...entity,
    spec: { ...entity.spec, limitations: '' },
  }));

eachDatabase('Two replicas', (databaseId, databases) => {
  let knex: Knex;
  let replicas: Portal[];

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    const options = { entities: loadExampleMesh('ecommerce'), knex };
    replicas = [await startPortal(options), await startPortal(options)];
  });
  afterEach(() => Promise.all(replicas.map(replica => replica.stop())));

  it('that measure at once write each product and transition once', async () => {
    await Promise.all(replicas.map(replica => replica.sweep()));
    expect(await knex('products').select()).toHaveLength(19);
    expect(await knex('transitions').select()).toEqual([]);

    replicas.forEach(limitless('order-line-items'));
    await Promise.all(replicas.map(replica => replica.sweep()));
    const transitions = await knex('transitions').select();
    expect(transitions).toHaveLength(1);
    expect(transitions[0]).toMatchObject({ to_level: 'bronze' });
    const policies = await knex('ledger').where({ action: 'policy.in-force' });
    expect(policies).toHaveLength(2);
  });

  it('send each notification once', async () => {
    await replicas[0].sweep();
    replicas.forEach(limitless('order-line-items'));
    await Promise.all(replicas.map(replica => replica.sweep()));
    await Promise.all(replicas.map(replica => replica.run(NOTIFICATIONS_TASK)));
    const calls = replicas.flatMap(
      replica => replica.notifications.send.mock.calls,
    );
    expect(calls).toHaveLength(1);
  });

  it('one that read the catalog earlier does not undo what the other wrote', async () => {
    const [slow, fast] = replicas;
    await slow.sweep();
    // The slow one has read all products; then one changes, and is measured.
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let sweeping: Promise<void> | undefined;
    await new Promise<void>(reached => {
      slow.catalog.beforeStream = async kinds => {
        if (!kinds.includes('Scorecard')) return;
        reached();
        await held;
      };
      sweeping = slow.sweep();
    });
    limitless('order-line-items')(fast);
    await fast.sweep();
    release();
    await sweeping;
    const [row] = await knex('results').where({
      entity_ref: 'dataproduct:default/order-line-items',
      scorecard: 'builtin:quality',
    });
    expect(row.level).toBe('bronze');
    expect(await knex('transitions').select()).toHaveLength(1);
  });

  it('the second goes on where the first was killed', async () => {
    const [first, second] = replicas;
    await first.sweep();
    for (const name of ['order-line-items', 'customer-segments']) {
      limitless(name)(first);
      limitless(name)(second);
    }
    // The connection breaks while the results are written.
    await knex.schema.alterTable('transitions', table => {
      table.renameColumn('cause', 'broken');
    });
    await first.sweep();
    expect(await knex('transitions').select()).toEqual([]);
    const levels = async () =>
      (
        await knex('results')
          .where({ scorecard: 'builtin:quality', level: 'gold' })
          .count({ count: '*' })
          .first()
      )?.count;
    const before = await levels();
    await knex.schema.alterTable('transitions', table => {
      table.renameColumn('broken', 'cause');
    });
    await second.sweep();
    expect(await knex('transitions').select()).toHaveLength(2);
    expect(Number(await levels())).toBe(Number(before) - 2);
    await second.sweep();
    expect(await knex('transitions').select()).toHaveLength(2);
  });
});
