import { countByDay, HistoryRow } from './countByDay';

const row = (product: string, day: string, position: number): HistoryRow => ({
  entity_ref: product,
  scorecard: 'builtin:quality',
  day,
  position,
});

describe('countByDay', () => {
  it('carries a level on until it changes', () => {
    const counts = countByDay(
      [
        row('a', '2026-01-01', 0),
        row('b', '2026-02-01', 1),
        row('a', '2026-11-03', 2),
        row('b', '2026-11-05', 2),
      ],
      '2026-11-01',
    );
    expect(
      counts.map(({ day, position, products }) => [day, position, products]),
    ).toEqual([
      ['2026-11-01', 0, 1],
      ['2026-11-01', 1, 1],
      ['2026-11-03', 2, 1],
      ['2026-11-03', 1, 1],
      ['2026-11-05', 2, 2],
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(countByDay([], '2026-11-01')).toEqual([]);
  });
});
