import { median, percentile, summarise } from './statistics';

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

describe('statistics', () => {
  it('finds the middle', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('counts percentiles as ranks', () => {
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([1, 2, 3], 0)).toBe(1);
  });

  it('summarises', () => {
    expect(summarise(hundred)).toEqual({
      p50: 50,
      p95: 95,
      min: 1,
      max: 100,
      samples: 100,
    });
  });

  it('has nothing to say about nothing', () => {
    expect(() => median([])).toThrow('nothing to summarise');
  });
});
