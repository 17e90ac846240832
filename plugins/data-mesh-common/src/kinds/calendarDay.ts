/** Whether a `YYYY-MM-DD` exists: a pattern does not know how long a month is. */
export function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
