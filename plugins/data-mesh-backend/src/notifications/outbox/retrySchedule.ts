const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const GIVE_UP_AFTER_MS = 24 * HOUR_MS;

/**
 * When to try again: after 1, 2, 4 … minutes, at most an hour.
 *
 * @param attempts - how often it was tried, at least once
 * @returns none when that would be a day after its creation, or later
 */
export function nextTry(
  attempts: number,
  createdAt: Date,
  now: Date,
): Date | undefined {
  const delay = Math.min(MINUTE_MS * 2 ** (attempts - 1), HOUR_MS);
  const next = new Date(now.getTime() + delay);
  return next.getTime() - createdAt.getTime() < GIVE_UP_AFTER_MS
    ? next
    : undefined;
}
