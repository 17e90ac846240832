import fc from 'fast-check';
import { countDays, dayBit, dayNumber, DayWindow, monthOf } from './dayBits';

const DAY = 24 * 60 * 60 * 1000;

describe('days as bits', () => {
  it.each([
    ['2026-11-01T00:00:00.000Z', '2026-11', 1],
    ['2026-11-02T23:59:59.999Z', '2026-11', 2],
    ['2026-12-31T12:00:00.000Z', '2026-12', 2 ** 30],
  ])('puts %s into %s as %d', (at, month, bit) => {
    expect(monthOf(at)).toBe(month);
    expect(dayBit(at)).toBe(bit);
  });

  it('counts days', () => {
    expect([0, 1, 0b1011, 2 ** 31 - 1].map(countDays)).toEqual([0, 1, 3, 31]);
  });

  it('numbers days', () => {
    expect(dayNumber('1970-01-01T23:59:59.999Z')).toBe(0);
    expect(dayNumber('1970-01-02T00:00:00.000Z')).toBe(1);
  });
});

describe('DayWindow', () => {
  it.each([
    ['2026-11-21T09:00:00.000Z', '2026-10', '2026-11'],
    ['2026-11-30T23:59:59.999Z', '2026-11', '2026-11'],
    // February is shorter than the window.
    ['2027-03-01T00:00:00.000Z', '2027-01', '2027-03'],
    ['2028-03-01T00:00:00.000Z', '2028-02', '2028-03'],
  ])('at %s reaches from %s to %s', (now, firstMonth, lastMonth) => {
    expect(new DayWindow(new Date(now))).toMatchObject({
      firstMonth,
      lastMonth,
    });
  });

  it('has exactly the last 30 days, each at its place', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2024-01-01'),
          max: new Date('2040-01-01'),
          noInvalidDate: true,
        }),
        fc.integer({ min: -500, max: 500 }),
        (now, days) => {
          const at = new Date(now.getTime() + days * DAY).toISOString();
          const placed = new DayWindow(now).place(monthOf(at), dayBit(at));
          expect(placed).toBe(days > -30 && days <= 0 ? 2 ** (29 + days) : 0);
        },
      ),
    );
  });
});
