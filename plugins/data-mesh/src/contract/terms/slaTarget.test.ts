import { slaTarget } from './slaTarget';

const target = (value: string, unit?: string) =>
  slaTarget({ property: 'x', elements: [], value, unit });

describe('slaTarget', () => {
  it.each([
    ['6', 'h', { kind: 'time', count: 6, unit: 'hour' }],
    ['3', 'Years', { kind: 'time', count: 3, unit: 'year' }],
    ['2', 'mo', { kind: 'time', count: 2, unit: 'month' }],
    ['99.5', 'percent', { kind: 'percent', value: '99.5' }],
    ['99.5%', '%', { kind: 'percent', value: '99.5' }],
    ['04:00', undefined, { kind: 'text', text: '04:00' }],
    ['', 'h', { kind: 'text', text: 'h' }],
    ['5', 'furlongs', { kind: 'text', text: '5 furlongs' }],
  ])('reads %j %j', (value, unit, expected) => {
    expect(target(value, unit)).toEqual(expected);
  });

  it.each([
    ['retention', 'M', { kind: 'time', count: 4, unit: 'month' }],
    ['re', 'm', { kind: 'time', count: 4, unit: 'month' }],
    ['latency', 'M', { kind: 'text', text: '4 M' }],
    ['freshness', 'm', { kind: 'text', text: '4 m' }],
    ['latency', 'min', { kind: 'time', count: 4, unit: 'minute' }],
  ])(
    'reads the unit of %j, %j, only where it is clear',
    (property, unit, expected) => {
      expect(slaTarget({ property, elements: [], value: '4', unit })).toEqual(
        expected,
      );
    },
  );

  it.each([
    ['3', '5', 'y', '3 – 5 y'],
    ['99', '99.9', '%', '99 – 99.9 %'],
    ['09:00', '17:00', undefined, '09:00 – 17:00'],
  ])('shows both ends of %j to %j', (value, valueExt, unit, text) => {
    expect(
      slaTarget({ property: 'x', elements: [], value, valueExt, unit }),
    ).toEqual({ kind: 'text', text });
  });
});
