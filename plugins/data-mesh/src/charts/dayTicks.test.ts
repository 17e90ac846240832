import { dayOf, dayTicks } from './dayTicks';

const ticks = (from: string, to: string) =>
  dayTicks(Date.parse(from), Date.parse(to)).map(dayOf);

describe('dayTicks', () => {
  it('marks a single day once', () => {
    expect(ticks('2026-11-22T00:00:00Z', '2026-11-22T23:59:59Z')).toEqual([
      '2026-11-22',
    ]);
  });

  it('marks a single day in the middle, where its name has room', () => {
    const [from, to] = [
      Date.parse('2026-11-22T06:00:00Z'),
      Date.parse('2026-11-22T18:00:00Z'),
    ];
    expect(dayTicks(from, to)).toEqual([Date.parse('2026-11-22T12:00:00Z')]);
  });

  it('marks each of a few days', () => {
    expect(ticks('2026-11-20T00:00:00Z', '2026-11-22T05:00:00Z')).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('marks some of many days, and ends with the last one', () => {
    const many = ticks('2026-08-24T00:00:00Z', '2026-11-22T05:00:00Z');
    expect(many).toHaveLength(6);
    expect(new Set(many).size).toBe(6);
    expect(many[5]).toBe('2026-11-22');
  });
});
