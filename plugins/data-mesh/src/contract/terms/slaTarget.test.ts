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
});
