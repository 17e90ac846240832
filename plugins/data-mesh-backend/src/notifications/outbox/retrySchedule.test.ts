import { nextTry } from './retrySchedule';

const start = new Date('2026-11-21T09:00:00.000Z');
const HOUR_MS = 3_600_000;

const minutesUntil = (attempts: number, hoursOld = 0) => {
  const now = new Date(start.getTime() + hoursOld * HOUR_MS);
  const next = nextTry(attempts, start, now);
  return next && (next.getTime() - now.getTime()) / 60_000;
};

describe('nextTry', () => {
  it('waits twice as long each time, up to an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 5000].map(n => minutesUntil(n))).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });

  it('gives up after a day', () => {
    expect(minutesUntil(30, 22.9)).toBe(60);
    expect(minutesUntil(30, 23)).toBeUndefined();
    expect(minutesUntil(1, 23.9)).toBe(1);
    expect(minutesUntil(1, 24)).toBeUndefined();
  });
});
