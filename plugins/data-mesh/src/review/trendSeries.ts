import { Trend } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Products by level on a day. Keys are indices of levels, `-1` for none. */
export interface TrendDay {
  /** `YYYY-MM-DD`. */
  day: string;
  levels: Record<string, number>;
}

/** The days of one scorecard, oldest first. */
export function trendDays(trend: Trend, scorecard: string): TrendDay[] {
  return trend.days
    .filter(one => one.scorecard === scorecard)
    .map(({ day, levels }) => ({ day, levels }))
    .sort((a, b) => a.day.localeCompare(b.day));
}
