import { metricOf, sparkOf } from './metricOf';

const at = '2026-11-20T06:00:00.000Z';
const series = (name: string, output?: string) => ({
  name,
  output,
  points: [{ at, value: 1 }],
});

describe('the series of a success metric', () => {
  it('has its name in any case', () => {
    const wanted = series('Weekly Active Consumers ');
    expect(metricOf([series('other'), wanted], 'weekly active consumers')).toBe(
      wanted,
    );
    expect(metricOf([wanted], 'consumers')).toBeUndefined();
  });

  it('is that of the product before that of an output', () => {
    const whole = series('rows');
    expect(metricOf([series('rows', 'daily'), whole], 'rows')).toBe(whole);
  });

  it('is none without a value', () => {
    expect(metricOf([{ name: 'rows', points: [] }], 'rows')).toBeUndefined();
  });

  it('is drawn from its lowest to its highest value', () => {
    const points = [4, 2, 6].map((value, i) => ({
      at: `2026-11-${10 + i}T00:00:00.000Z`,
      value,
    }));
    expect(sparkOf({ name: 'rows', points })).toEqual([
      { x: 0, y: 0.5 },
      { x: 0.5, y: 0 },
      { x: 1, y: 1 },
    ]);
    expect(sparkOf(series('one'))).toEqual([{ x: 1, y: 0.5 }]);
  });
});
