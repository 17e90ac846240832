import { contractDocumentFacts } from '../../../contracts/contractFacts';
import { entity } from '../../evaluate/__testUtils__/meshArbitrary';
import { daysFromNow, now } from '../../evaluate/__testUtils__/testScorecards';
import {
  document,
  factsOf,
  output,
  people,
  product,
} from './__testUtils__/smallMesh';
import { assembleFacts } from './assembleFacts';
import { MeshIndex } from './MeshIndex';
import { withProductRelations } from './withRelations';

describe('contracts', () => {
  it('are shared only when a product of another owner serves them too', () => {
    const shared = (owner: string) =>
      factsOf([
        product('self', output('orders')),
        product('other', { ...output('orders'), owner }),
      ]).contracts[0].sharedWithOthers;
    expect(shared('marketing')).toBe(true);
    expect(shared('sales')).toBe(false);
  });

  it('that are not in the catalog are not valid, and say why', () => {
    const { contracts, outputs } = factsOf([product('self', output('gone'))]);
    expect(contracts).toEqual([
      expect.objectContaining({
        ref: 'api:default/gone',
        exists: false,
        valid: false,
        problems: ['it is not in the catalog'],
        versionsSeen: 0,
        breakingChanges: [],
      }),
    ]);
    expect(outputs[0].expectsDataContract).toBe(true);
  });

  it('stand once in the list of the product, and at each output', () => {
    const { contracts, outputs } = factsOf([
      product('self', {
        outputs: [
          { name: 'a', type: 'table', contract: 'orders' },
          { name: 'b', type: 'stream', contract: ['orders', 'gone'] },
        ],
      }),
    ]);
    expect(contracts.map(({ ref }) => ref)).toEqual([
      'api:default/orders',
      'api:default/gone',
    ]);
    expect(outputs.map(one => one.contracts.length)).toEqual([1, 2]);
  });

  it('count: promises, servers, roles and approvers come with them', () => {
    const { outputs } = factsOf(
      [
        product(
          'self',
          output('orders', {
            sla: { freshness: 'PT6H', retention: 'P10D' },
            access: { approvers: ['office'] },
          }),
        ),
      ],
      {},
      {
        orders: {
          servers: [{ server: 'a', type: 'custom' }],
          roles: [{ role: 'reader', firstLevelApprovers: 'desk' }],
          slaProperties: [{ property: 'freshness', value: 1, unit: 'd' }],
        },
      },
    );
    expect(outputs[0]).toMatchObject({
      servers: 1,
      sla: { freshnessHours: 24, retentionDays: 10 },
      access: { roles: 1, approvers: ['group:default/office', 'desk'] },
    });
  });

  it.each([
    ['dashboard', [], false],
    ['api', [], true],
    ['api', ['wire'], false],
    ['api', ['wire', 'orders'], true],
    ['table', ['wire'], true],
    ['', [], true],
  ])('of type %j with %j: a data contract is expected: %s', (type, of, is) => {
    const index = new MeshIndex();
    const all = [
      ...people,
      entity('API:default/wire'),
      product('self', output(of, { type: type || undefined })),
    ];
    for (const one of withProductRelations(all)) index.add(one);
    const wire = 'openapi: 3.1.0\ninfo: { title: Wire, version: 1.0.0 }';
    index.setContract('api:default/wire', {
      facts: contractDocumentFacts('openapi', wire),
    });
    index.setContract('api:default/orders', { facts: document() });
    const { outputs } = assembleFacts('dataproduct:default/self', index, {
      firstSeenAt: now.toISOString(),
    });
    expect(outputs[0].expectsDataContract).toBe(is);
  });
});

describe('what is not known', () => {
  it('is marked with the reason', () => {
    const facts = factsOf([product('self', output('orders'))], {
      more: { facts: {}, unknown: { costs: 'the bill did not come' } },
    });
    expect(facts.$unknown).toEqual({ costs: 'the bill did not come' });
    expect(facts.outputs[0].$unknown).toEqual({
      quality: 'no quality result was ever received',
    });
    expect(facts.governance.$unknown).toEqual({
      attestedAt: 'ownership was never confirmed',
      attestationDueAt: 'ownership was never confirmed',
    });
  });

  it('is no more when it was confirmed and measured', () => {
    const facts = factsOf([product('self', output('orders'))], {
      quality: new Map([
        [
          'out',
          {
            lastResultAt: daysFromNow(-1),
            rulesWithResult: 1,
            failingRules: [],
            dimensions: [],
            daysMeasured: 30,
            passRate: 1,
            timelinessDaysMeasured: 30,
            freshnessKept: 1,
          },
        ],
      ]),
      attestation: {
        attestedAt: daysFromNow(-1),
        attestedBy: 'user:default/ann',
        dueAt: daysFromNow(179),
      },
      more: { facts: { costs: { total: 3 } }, unknown: {} },
    });
    expect(JSON.stringify(facts)).not.toContain('$unknown');
    expect(facts.costs).toEqual({ total: 3 });
    // A rule that is only known from results counts as well.
    expect(facts.outputs[0].rules).toBe(1);
  });
});

it('a product that is not in the index is refused by name', () => {
  expect(() => factsOf([], {}, {}, 'gone')).toThrow(
    'dataproduct:default/gone is not in the index',
  );
});
