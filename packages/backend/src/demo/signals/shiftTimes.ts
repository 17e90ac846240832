export const DAY_MS = 24 * 60 * 60 * 1000;

/** A time with its offset from UTC, with separators and without. */
const TIME =
  /\b(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(\.\d+)?(Z|\+00:00)/g;

const asDate = (parts: readonly string[]) => {
  const [year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** The latest of all times in a text, in milliseconds since 1970, or 0. */
export function newestTime(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(TIME)].map(found => asDate(found.slice(1, 7))),
  );
}

/** Moves all times in a text, each in the form that it has. */
export function shiftTimes(text: string, byMs: number): string {
  return text.replace(TIME, (whole, ...found) => {
    const [fraction, offset] = found.slice(6, 8);
    const shifted = new Date(asDate(found.slice(0, 6)) + byMs)
      .toISOString()
      .slice(0, 19);
    const form = whole.includes('-')
      ? shifted
      : shifted.replaceAll(/[-:]/g, '');
    return `${form}${fraction ?? ''}${offset}`;
  });
}
