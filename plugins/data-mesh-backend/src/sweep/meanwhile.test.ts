import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  describeSweeps,
  product,
  SweptPortal,
} from '../__testUtils__/describeSweeps';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const newcomer = 'dataproduct:default/newcomer';
const bob = 'user:default/bob';

/** Sweeps, and does something when the sweep has read the products. */
async function sweepWhile(
  { portal }: SweptPortal,
  action: () => Promise<void>,
): Promise<void> {
  const { catalog } = portal;
  const productsRead = new Promise<void>(resolve => {
    catalog.afterStream = async kinds => {
      if (kinds.includes('DataProduct')) resolve();
    };
  });
  let isDone = false;
  // Nothing else reads users; with them the rest of the catalog waits for it.
  catalog.beforeStream = async kinds => {
    if (isDone || !kinds.includes('User')) return;
    isDone = true;
    await productsRead;
    await action();
  };
  await portal.sweep();
  expect(isDone).toBe(true);
}

describeSweeps('What happens during a sweep', swept => {
  const row = async (ref: string) =>
    (await swept.knex('products').where({ entity_ref: ref }))[0];

  it('does not archive a product that came meanwhile', async () => {
    await swept.start();
    const entity = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'order-line-items',
    )!;
    await sweepWhile(swept, async () => {
      swept.portal.catalog.put({
        ...entity,
        metadata: { ...entity.metadata, name: 'newcomer' },
      });
      const { status } = await swept.portal.user(bob)(
        'post',
        '/products/default/newcomer/refresh',
        {},
      );
      expect(status).toBe(200);
    });
    expect((await row(newcomer)).archived_at).toBeNull();
    // Once it is gone, it is archived as any other.
    swept.portal.catalog.remove(newcomer);
    await swept.portal.sweep();
    expect((await row(newcomer)).archived_at).not.toBeNull();
  });

  it('ends no confirmation of what the catalog has said meanwhile', async () => {
    const segments = 'dataproduct:default/customer-segments';
    await swept.start({
      groups: { [bob]: ['group:default/customer-insights'] },
    });
    const { spec }: any = loadExampleMesh('ecommerce').find(
      ({ metadata }) => metadata.name === 'customer-segments',
    )!;
    const classify = (classification: string) =>
      swept.portal.catalog.change(segments, entity => ({
        ...entity,
        spec: { ...entity.spec, classification },
      }));
    await sweepWhile(swept, async () => {
      classify('public');
      const { status } = await swept.portal.user(bob)(
        'post',
        '/products/default/customer-segments/attestations',
        {
          owner: 'group:default/customer-insights',
          productOwner: `user:default/${spec.team.productOwner
            .split(/[:/]/)
            .pop()}`,
          classification: 'public',
          personalData: spec.personalData,
        },
      );
      expect(status).toBe(201);
    });
    const ended = () =>
      swept
        .knex('attestations')
        .where({ entity_ref: segments })
        .pluck('ended_reason');
    expect(await ended()).toEqual([null]);
    classify('internal');
    await swept.portal.sweep();
    expect(await ended()).toEqual([expect.stringContaining('classification')]);
  });

  it('measures on when a clock was ahead for a while', async () => {
    await swept.start();
    await swept
      .knex('products')
      .update({ read_at: new Date(Date.now() + DAY_MS).toISOString() });
    swept.portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    swept.portal.catalog.remove('dataproduct:default/customer-segments');
    await swept.portal.sweep();
    expect((await swept.result('builtin:quality')).level).toBe('bronze');
    expect((await swept.get('/products?limit=1')).totalItems).toBe(18);
  });
});
