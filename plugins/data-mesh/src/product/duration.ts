import { Duration } from 'luxon';

/** `PT6H` as `6 hours`; what is no ISO 8601 duration stays as it is. */
export function humanDuration(iso: string): string {
  const duration = Duration.fromISO(iso, { locale: 'en' });
  return duration.isValid ? duration.toHuman() : iso;
}
