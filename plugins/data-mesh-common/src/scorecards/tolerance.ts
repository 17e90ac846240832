import { Duration } from 'luxon';

/** The longest time for which a new failure may leave a level as it is. */
export const LONGEST_TOLERANCE = 'P366D';

const durationMs = (duration: string) => Duration.fromISO(duration).toMillis();

/** Whether a tolerance is a length of time that a policy may give. */
export function isToleranceAllowed(tolerance: string): boolean {
  return durationMs(tolerance) <= durationMs(LONGEST_TOLERANCE);
}

/**
 * A tolerance in milliseconds. One that no policy may give, as an older version
 * may have stored it, is cut to the longest, so that its end is always a date.
 */
export function toleranceMs(tolerance: string): number {
  const given = durationMs(tolerance);
  return Number.isNaN(given)
    ? 0
    : Math.min(given, durationMs(LONGEST_TOLERANCE));
}
