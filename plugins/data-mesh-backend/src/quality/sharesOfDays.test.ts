import { sharesOfDays } from './sharesOfDays';

describe('sharesOfDays', () => {
  it('is nothing of nothing', () => {
    expect(sharesOfDays(new Map())).toEqual({
      dimensions: [],
      daysMeasured: 0,
      passRate: 0,
      timelinessDaysMeasured: 0,
      freshnessKept: 0,
    });
  });

  it('counts each dimension and day', () => {
    expect(
      sharesOfDays(
        new Map([
          ['uniqueness', { measured: 0b0111, failed: 0b0001 }],
          ['timeliness', { measured: 0b1110, failed: 0b1010 }],
          ['', { measured: 0b10001, failed: 0b10000 }],
          ['accuracy', { measured: 0, failed: 0 }],
        ]),
      ),
    ).toEqual({
      dimensions: ['timeliness', 'uniqueness'],
      daysMeasured: 5,
      passRate: 4 / 8,
      timelinessDaysMeasured: 3,
      freshnessKept: 1 / 3,
    });
  });
});
