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

const units = ['years', 'months', 'days', 'hours', 'minutes'] as const;

/** `3 minutes ago`, `in 5 days`; rounded: 90 days are 3 months, not 2. */
export function formatAgo(iso: string): string {
  const time = DateTime.fromISO(iso);
  const base = DateTime.now();
  const unit =
    units.find(one => Math.abs(time.diff(base, one).as(one)) >= 1) ?? 'seconds';
  return time.toRelative({ base, unit, rounding: 'round' }) ?? iso;
}

/** Whether a moment has passed. */
export function isPast(iso: string): boolean {
  return DateTime.fromISO(iso) <= DateTime.now();
}
