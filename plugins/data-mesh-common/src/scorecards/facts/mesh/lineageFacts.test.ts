import { entity } from '../../evaluate/__testUtils__/meshArbitrary';
import { factsOf, output, product } from './__testUtils__/smallMesh';

describe('consumers', () => {
  const marketing = { owner: 'marketing' };
  const inputs = (...all: object[]) => ({
    inputs: all.map((one, i) => ({ name: `in-${i}`, ...one })),
  });

  it('read by relation or by contract, each counts once', () => {
    const { consumers, lineage } = factsOf([
      product('self', output('orders')),
      product('by-both', {
        ...marketing,
        ...inputs({ from: 'self', contract: 'orders' }),
      }),
      product('by-contract', inputs({ contract: 'orders' })),
      entity(
        'Component:default/report',
        {},
        ['consumesApi', 'api:default/orders'],
        ['ownedBy', 'group:default/finance'],
      ),
      entity('API:default/orders', {}, [
        'apiConsumedBy',
        'component:default/report',
      ]),
    ]);
    expect(consumers).toEqual({
      total: 3,
      products: 2,
      components: 1,
      teams: ['group:default/finance', 'group:default/marketing'],
      $refs: [
        'component:default/report',
        'dataproduct:default/by-both',
        'dataproduct:default/by-contract',
      ],
    });
    expect(lineage).toEqual({ upstream: 0, downstream: 2 });
  });

  it('are neither retired nor gone nor the product itself', () => {
    const { consumers, lineage } = factsOf([
      product('self', {
        ...output('orders'),
        ...inputs({ contract: 'orders' }),
      }),
      product('retired', {
        lifecycle: 'retired',
        ...inputs({ from: 'self' }),
      }),
      entity('API:default/orders', {}, [
        'apiConsumedBy',
        'component:default/gone',
      ]),
    ]);
    expect(consumers).toEqual({
      total: 0,
      products: 0,
      components: 0,
      teams: [],
      $refs: [],
    });
    expect(lineage).toEqual({ upstream: 0, downstream: 0 });
  });
});

describe('inputs', () => {
  it('that name only a contract lead to whoever provides it', () => {
    const { inputs, lineage } = factsOf(
      [
        product('self', { inputs: [{ name: 'orders', contract: 'orders' }] }),
        product('source', {
          ...output('orders'),
          lifecycle: 'deprecated',
          classification: 'internal',
          endOfLife: '2026-11-01',
        }),
      ],
      { failing: new Set(['dataproduct:default/source']) },
      {
        orders: {
          schema: [
            {
              name: 'rows',
              properties: [{ name: 'id', classification: 'restricted' }],
            },
          ],
        },
      },
    );
    expect(inputs).toEqual([
      {
        name: 'orders',
        ref: 'dataproduct:default/source',
        kind: 'dataproduct',
        exists: true,
        lifecycle: 'deprecated',
        endOfLife: '2026-11-01T23:59:59.000Z',
        // The fields of the contract are closer than the product says.
        sensitivity: 3,
        failing: true,
      },
    ]);
    expect(lineage.upstream).toBe(1);
  });

  it.each([
    ['nothing but a name', {}, ''],
    ['a product that is gone', { from: 'gone' }, 'dataproduct:default/gone'],
    [
      'a contract that is gone',
      { from: 'component:default/shop', contract: 'gone' },
      'component:default/shop',
    ],
    [
      'a contract that nobody provides',
      { contract: 'orders' },
      'api:default/orders',
    ],
    ['a contract of its own', { contract: 'own' }, 'api:default/own'],
  ])('do not exist with %s', (_, input, ref) => {
    const { inputs } = factsOf([
      product('self', { ...output('own'), inputs: [{ name: 'in', ...input }] }),
      entity('API:default/own'),
      entity('Component:default/shop'),
    ]);
    expect(inputs).toEqual([expect.objectContaining({ ref, exists: false })]);
  });
});
