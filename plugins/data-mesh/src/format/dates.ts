import { DateTime } from 'luxon';

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** `21 Nov 2026`, in the reader's language and time zone. */
export function formatDay(iso: string): string {
  return DateTime.fromISO(iso).toLocaleString(day);
}

/** `21 Nov 2026, 09:00`. */
export function formatTime(iso: string): string {
  return DateTime.fromISO(iso).toLocaleString(DateTime.DATETIME_MED);
}

/** `3 minutes ago`, `in 5 days`. */
export function formatAgo(iso: string): string {
  return DateTime.fromISO(iso).toRelative() ?? iso;
}

/** Whether a moment has passed. */
export function isPast(iso: string): boolean {
  return DateTime.fromISO(iso) <= DateTime.now();
}
