/** RFC 3339, with as many digits of a second as tools write. */
const TIME =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A time with its offset from UTC, if it is one that exists. */
export function parseTime(value: unknown): Date | undefined {
  const [, date] = (typeof value === 'string' && TIME.exec(value)) || [];
  if (!date) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  const exists =
    !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return exists ? new Date(value as string) : undefined;
}
