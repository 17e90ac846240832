import { hoursOf, isoHours, odcsSla, portSla } from './slaFacts';

describe('a length of time', () => {
  it.each([
    [6, 'h', 6],
    ['6', 'hours', 6],
    [1, 'd', 24],
    [2, 'days', 48],
    [30, 'minutes', 0.5],
    [90, 'm', 1.5],
    [3600, 'seconds', 1],
    [2, 'weeks', 336],
    [1, 'Months', 720],
    [3, 'y', 26280],
    ['PT6H', undefined, 6],
    ['P1DT12H', '', 36],
    ['PT90M', 'iso', 1.5],
    [0, 'h', 0],
    [500, 'ms', 500 / 3_600_000],
    ['500ms', undefined, 500 / 3_600_000],
    ['24h', '', 24],
    ['1.5 days', undefined, 36],
    ['24h', 'hours', 24],
    ['daily', undefined, 24],
  ])('%j %j is %s hours', (value, unit, hours) => {
    expect(hoursOf(value, unit)).toBeCloseTo(hours, 9);
  });

  it.each([
    [6, undefined],
    [6, 'moons'],
    [-1, 'h'],
    ['soon', 'h'],
    ['', 'h'],
    [' ', 'h'],
    [undefined, 'h'],
    [{ a: 1 }, 'h'],
    ['P-1D', undefined],
    ['P', undefined],
    ['PTsoon', undefined],
    ['6M', undefined],
    ['24h', 'd'],
    ['-5h', undefined],
    ['5 moons', undefined],
  ])('%j %j cannot be told', (value, unit) => {
    expect(hoursOf(value, unit)).toBeUndefined();
  });

  it('of nothing is not known', () => {
    expect(isoHours(undefined)).toBeUndefined();
  });
});

describe('promises of a contract', () => {
  const sla = (property: string, value: unknown, unit?: string) => ({
    property,
    value,
    unit,
  });

  it('are read by their names, in short and in long', () => {
    const expected = {
      latencyHours: 1,
      intervalHours: 24,
      retentionDays: 365,
      availability: 99.5,
      freshnessHours: 6,
    };
    expect(
      odcsSla([
        sla('latency', 1, 'h'),
        sla('frequency', 1, 'd'),
        sla('retention', 1, 'y'),
        sla('availability', 99.5, 'percent'),
        sla('Freshness', 'PT6H'),
      ]),
    ).toEqual(expected);
    expect(
      odcsSla([
        sla('ly', 60, 'min'),
        sla('fy', 24, 'h'),
        sla('re', 365, 'd'),
        sla('av', '99.5%'),
        sla('fr', 6, 'h'),
      ]),
    ).toEqual(expected);
  });

  it('of several the strictest counts', () => {
    expect(
      odcsSla([
        sla('latency', 1, 'd'),
        sla('latency', 2, 'h'),
        sla('latency', 'soon'),
      ]),
    ).toEqual({ latencyHours: 2 });
  });

  it.each([
    ['availability', 'always'],
    ['availability', 101],
    ['availability', -1],
    ['availability', ' '],
    ['availability', '%'],
    ['retention', 'for ever'],
    ['endOfLife', '2027-01-01'],
  ])('%s of %j promises nothing', (property, value) => {
    expect(odcsSla([sla(property, value)])).toEqual({});
  });

  it('that are no list promise nothing', () => {
    expect(odcsSla({ latency: 1 })).toEqual({});
    expect(odcsSla([null, 'latency', {}])).toEqual({});
  });
});

describe('promises of a port', () => {
  it('are ISO 8601 durations and a percentage', () => {
    expect(
      portSla({
        freshness: 'PT6H',
        latency: 'PT30M',
        retention: 'P1Y',
        availability: 99.9,
      }),
    ).toEqual({
      freshnessHours: 6,
      latencyHours: 0.5,
      retentionDays: 365,
      availability: 99.9,
    });
    expect(portSla(undefined)).toEqual({});
  });
});
