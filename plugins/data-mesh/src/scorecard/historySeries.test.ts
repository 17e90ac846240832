import { HistoryPoint } from '@backstage-data-mesh/plugin-data-mesh-common';
import { historySeries } from './historySeries';

const now = Date.parse('2026-11-21T12:00:00Z');
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

const point = (
  day: string,
  position: number,
  score: number,
  scorecard = 'builtin:quality',
): HistoryPoint => ({
  scorecard,
  day,
  level: position < 0 ? null : ['bronze', 'silver'][position],
  position,
  score,
  coverage: { known: 1, applicable: 2 },
});

describe('historySeries', () => {
  it('draws the last point on to the present', () => {
    const series = historySeries(
      { points: [point('2026-11-01', 0, 40)], transitions: [] },
      'builtin:quality',
      now,
    )!;
    expect(series.points.map(({ at: time, score }) => [time, score])).toEqual([
      [at('2026-11-01'), 40],
      [now, 40],
    ]);
    expect(series.spans).toEqual([
      { from: at('2026-11-01'), to: now, level: 'bronze', position: 0 },
    ]);
  });

  it('joins neighbouring days of one level, whatever their order', () => {
    const series = historySeries(
      {
        points: [
          point('2026-11-10', 1, 80),
          point('2026-11-01', 0, 40),
          point('2026-11-05', 0, 50),
        ],
        transitions: [],
      },
      'builtin:quality',
      now,
    )!;
    expect(
      series.spans.map(({ level, from, to }) => [level, from, to]),
    ).toEqual([
      ['bronze', at('2026-11-01'), at('2026-11-10')],
      ['silver', at('2026-11-10'), now],
    ]);
  });

  it('knows nothing of other scorecards, and of a time before the first point', () => {
    const history = { points: [point('2026-11-01', 0, 40)], transitions: [] };
    expect(historySeries(history, 'builtin:ownership', now)).toBeUndefined();
    expect(historySeries(history, 'builtin:quality', now)!.from).toBe(
      at('2026-11-01'),
    );
  });
});
