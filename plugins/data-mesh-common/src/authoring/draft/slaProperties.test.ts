import { slaProperties } from './slaProperties';

describe('slaProperties', () => {
  it.each([
    ['PT6H', 6, 'hours'],
    ['P2Y', 2, 'years'],
    ['P1M', 1, 'months'],
    ['PT1M', 1, 'minutes'],
    ['P2W', 2, 'weeks'],
    // ODCS has one number and one unit.
    ['P1DT12H', 2160, 'minutes'],
    ['PT30S', 0.5, 'minutes'],
  ])('writes %s as %s %s', (freshness, value, unit) => {
    expect(slaProperties({ freshness })).toEqual([
      { property: 'freshness', value, unit },
    ]);
  });

  it.each(['', 'six hours', '6h'])('leaves out %j', retention => {
    expect(slaProperties({ retention })).toEqual([]);
  });

  it('promises nothing for nothing', () => {
    expect(slaProperties()).toEqual([]);
  });

  it('keeps an availability of zero', () => {
    expect(slaProperties({ availability: 0 })).toEqual([
      { property: 'availability', value: 0, unit: 'percent' },
    ]);
  });
});
