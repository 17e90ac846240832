import { parseTime } from './parseTime';
import { refused } from './refused';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Clocks differ. */
const MAX_AHEAD_MS = 10 * MINUTE_MS;
const MAX_AGE_MS = 400 * DAY_MS;

/** @throws InputError - when it is none of those that are allowed */
export function checkOneOf<T extends string>(
  field: string,
  value: T | undefined,
  allowed: readonly T[],
  sent: unknown = value,
): T {
  const found = allowed.find(one => one === value);
  if (!found) throw refused(field, sent, allowed.join(', '));
  return found;
}

/** @throws InputError - when it is no time, in the future, or too long ago */
export function checkTime(field: string, value: string, now: Date): string {
  const time = parseTime(value);
  if (!time) {
    throw refused(
      field,
      value,
      'a time with its offset from UTC, such as 2026-11-21T09:00:00Z',
    );
  }
  const earliest = new Date(now.getTime() - MAX_AGE_MS);
  const latest = new Date(now.getTime() + MAX_AHEAD_MS);
  if (time < earliest || time > latest) {
    throw refused(
      field,
      value,
      `from ${earliest.toISOString()} to ${latest.toISOString()}`,
    );
  }
  return time.toISOString();
}

/** @throws InputError - when it is empty, too long, or no database takes it */
export function checkText(field: string, value: string, max: number): string {
  if (
    typeof value !== 'string' ||
    value.trim() === '' ||
    value.length > max ||
    // PostgreSQL cannot store NUL or half of a surrogate pair.
    /\p{Cc}|\p{Cs}/u.test(value)
  ) {
    throw refused(
      field,
      value,
      `text of 1 to ${max} characters, no control characters among them`,
    );
  }
  return value;
}

/**
 * Pages link to it, and a `javascript:` link would run in them. Credentials in it
 * are not kept.
 */
export function checkUrl(value: string, max: number): string {
  const text = checkText('url', value, max);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw refused(
      'url',
      value,
      'an address that begins with https:// or http://',
    );
  }
  const address = new URL(text);
  if (!address.username && !address.password) return text;
  address.username = '';
  address.password = '';
  return address.toString();
}
