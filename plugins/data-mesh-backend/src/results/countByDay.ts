import { LevelCount } from './HistoryQueries';

/** A level that holds from a day on until the next one of the same product. */
export interface HistoryRow {
  entity_ref: string;
  scorecard: string;
  day: string;
  position: number;
}

/**
 * Counts products by level for each day on which one of them changed, and for
 * the first day.
 *
 * @param rows - in the order of their days
 * @param sinceDay - the first day that is counted
 */
export function countByDay(
  rows: readonly HistoryRow[],
  sinceDay: string,
): LevelCount[] {
  const current = new Map<string, HistoryRow>();
  const counts: LevelCount[] = [];
  const count = (day: string) => {
    const byLevel = new Map<string, LevelCount>();
    for (const { scorecard, position } of current.values()) {
      const key = `${scorecard} ${position}`;
      const entry = byLevel.get(key) ?? {
        day,
        scorecard,
        position,
        products: 0,
      };
      entry.products += 1;
      byLevel.set(key, entry);
    }
    counts.push(...byLevel.values());
  };
  let day: string | undefined;
  for (const row of rows) {
    const at = row.day < sinceDay ? sinceDay : row.day;
    if (day !== undefined && at !== day) count(day);
    day = at;
    current.set(`${row.entity_ref} ${row.scorecard}`, row);
  }
  if (day !== undefined) count(day);
  return counts;
}
