const DAY_MS = 24 * 60 * 60 * 1000;

/** For so many days, today included, results count in shares of days. */
export const WINDOW_DAYS = 30;

const ALL_DAYS = 2 ** WINDOW_DAYS - 1;
const LONGEST_MONTH = 31;

/** The month of a time in UTC, such as `2026-11`. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** The day of a time within its month as a bit; the lowest is the first. */
export function dayBit(at: string): number {
  return 2 ** (Number(at.slice(8, 10)) - 1);
}

/** The day of a time, since 1970 in UTC. */
export function dayNumber(at: string): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

/** How many days there are in a set of them. */
export function countDays(days: number): number {
  let count = 0;
  // Each step takes away the lowest day.
  for (let rest = days; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The last 30 days in UTC, today last: `2026-11-21`. */
export function lastDays(now: Date): string[] {
  return Array.from({ length: WINDOW_DAYS }, (_, i) =>
    new Date(now.getTime() - (WINDOW_DAYS - 1 - i) * DAY_MS)
      .toISOString()
      .slice(0, 10),
  );
}

/** The last 30 days in UTC, as bits; the lowest is the first of them. */
export class DayWindow {
  readonly firstMonth: string;
  readonly lastMonth: string;
  private readonly firstDay: number;
  private readonly offsets = new Map<string, number>();

  constructor(now: Date) {
    const today = now.toISOString();
    this.firstDay = dayNumber(today) - WINDOW_DAYS + 1;
    this.firstMonth = monthOf(new Date(this.firstDay * DAY_MS).toISOString());
    this.lastMonth = monthOf(today);
  }

  /** Those days of a month that are in the window, as days of the window. */
  place(month: string, days: number): number {
    const offset = this.offset(month);
    // JavaScript shifts by the remainder of 32, so others would come back in.
    if (offset <= -LONGEST_MONTH || offset >= WINDOW_DAYS) return 0;
    return (offset < 0 ? days >> -offset : days << offset) & ALL_DAYS;
  }

  /** Days from the first of the window to the first of a month. */
  private offset(month: string): number {
    let offset = this.offsets.get(month);
    if (offset === undefined) {
      offset = dayNumber(`${month}-01`) - this.firstDay;
      this.offsets.set(month, offset);
    }
    return offset;
  }
}
