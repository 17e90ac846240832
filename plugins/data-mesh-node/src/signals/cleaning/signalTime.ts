import { refused } from './refused';

/**
 * RFC 3339, and what tools make of it: a space instead of the T, no separators
 * (Great Expectations), no offset (which is UTC then).
 */
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ]([01]\d|2[0-3]):?([0-5]\d):?([0-5]\d)(?:\.(\d{1,12}))? ?(?:(Z)|([+-])([01]\d|2[0-3]):?([0-5]\d))?$/i;

const FIRST_YEAR = 1900;
const MINUTE_MS = 60_000;

/** The time in ISO 8601 and UTC, if the text is one that exists. */
export function readTime(value: unknown): string | undefined {
  const parts = typeof value === 'string' ? TIME.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map(Number);
  const fraction = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  // JavaScript takes 30 February for 2 March.
  const exists =
    year >= FIRST_YEAR &&
    new Date(local).getUTCMonth() === month - 1 &&
    new Date(local).getUTCDate() === day;
  if (!exists) return undefined;
  const offset =
    (Number(parts[10] ?? 0) * 60 + Number(parts[11] ?? 0)) * MINUTE_MS;
  return new Date(
    parts[9] === '-' ? local + offset : local - offset,
  ).toISOString();
}

/**
 * The time at a place, or undefined when nothing is there.
 *
 * @throws InputError - when it is none: times order everything
 */
export function signalTime(value: unknown, place: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const time = readTime(value);
  if (!time) {
    throw refused(
      place,
      value,
      'a time with its offset from UTC, such as 2026-11-21T09:00:00Z',
    );
  }
  return time;
}
