import { parseSignals } from '../../reading/readSignals';
import { sampleFiles } from '../__testUtils__/sampleDocuments';
import { metricsFormat } from './metricsFormat';

const metric = {
  product: 'dataproduct:default/orders',
  name: 'cost',
  value: 1,
};

describe('Metrics', () => {
  it('reads figures of products and of their ports', () => {
    const { runs } = parseSignals(metricsFormat, sampleFiles('metrics'), {
      receivedAt: new Date('2026-08-03T00:00:00Z'),
    });
    expect(runs).toEqual([
      {
        source: 'metrics',
        results: [],
        lineage: [],
        metrics: [
          {
            subject: {
              product: 'dataproduct:default/orders',
              output: 'orders',
            },
            name: 'Weekly active consumers',
            value: 12.5,
            unit: 'people',
            at: '2026-08-02T02:00:04.000Z',
          },
          {
            subject: { product: 'dataproduct:default/orders' },
            name: 'cost',
            value: 3,
            at: '2026-08-03T00:00:00.000Z',
          },
        ],
      },
    ]);
  });

  it.each([
    [{ value: '1' }, 'value: "1" is not valid; allowed: a number'],
    [{ name: 'x'.repeat(101) }, 'name: '],
    [{ unit: 1 }, 'unit: 1 is not valid'],
    [{ observedAt: '2026-13-01T00:00:00Z' }, 'observedAt: '],
    [
      { colour: 'red' },
      'name of a field: "colour" is not valid; allowed: product, port',
    ],
  ])('refuses %j, and says in which line', (change, message) => {
    const lines = [metric, { ...metric, ...change }].map(one =>
      JSON.stringify(one),
    );
    expect(() =>
      parseSignals(metricsFormat, { metrics: lines.join('\n') }),
    ).toThrow(`metrics: [1].${message}`);
  });
});
