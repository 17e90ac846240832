import { Trend } from '@backstage-data-mesh/plugin-data-mesh-common';
import { reachedTrend, shareOf, sparkPoints } from './reachedTrend';

const trend = (days: [string, Record<string, number>][]): Trend => ({
  days: days.map(([day, levels]) => ({ day, scorecard: 'a', levels })),
  policyChanges: [],
  transitions: [],
});

const policy = (...names: string[]) => ({
  id: 'a',
  levels: names.map(name => ({ name })),
});

describe('reachedTrend', () => {
  it('counts products from the middle level on, oldest day first', () => {
    expect(
      reachedTrend(
        trend([
          ['2026-11-21', { '-1': 1, '0': 1, '1': 2, '2': 1 }],
          ['2026-11-01', { '-1': 1, '0': 3, '1': 1 }],
        ]),
        policy('bronze', 'silver', 'gold'),
      ),
    ).toEqual({
      level: 'silver',
      days: [
        { day: '2026-11-01', products: 5, reached: 1 },
        { day: '2026-11-21', products: 5, reached: 3 },
      ],
      change: 2,
    });
  });

  it.each([
    [['only'], 'only'],
    [['low', 'high'], 'high'],
  ])('of %j looks at %s', (names, level) => {
    expect(reachedTrend(trend([]), policy(...names))).toEqual({
      level,
      days: [],
      change: 0,
    });
  });
});

describe('sparkPoints', () => {
  const day = (date: string, reached: number) => ({
    day: date,
    products: 10,
    reached,
  });

  it('places days by date and shares between the lowest and the highest', () => {
    expect(
      sparkPoints([
        day('2026-11-01', 2),
        day('2026-11-02', 7),
        day('2026-11-11', 4.5),
      ]).map(({ x, y }) => [x, Number(y.toFixed(3))]),
    ).toEqual([
      [0, 0],
      [0.1, 1],
      [1, 0.5],
    ]);
  });

  it('draws what hardly changes as flat, in the middle', () => {
    const points = sparkPoints([day('2026-11-01', 5), day('2026-11-02', 5)]);
    expect(points.map(({ y }) => Number(y.toFixed(3)))).toEqual([0.5, 0.5]);
  });

  it('has no share without products', () => {
    expect(shareOf({ day: '', products: 0, reached: 0 })).toBe(0);
    expect(sparkPoints([])).toEqual([]);
  });
});
