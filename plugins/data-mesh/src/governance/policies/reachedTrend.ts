import { Scorecard, Trend } from '@backstage-data-mesh/plugin-data-mesh-common';
import { trendDays } from '../../review/trendSeries';

/** How many products had reached a level on a day. */
export interface ReachedDay {
  /** `YYYY-MM-DD`. */
  day: string;
  products: number;
  reached: number;
}

/** What became of a policy's middle level. */
export interface ReachedTrend {
  /** The level that is looked at. */
  level: string;
  /** Oldest first. */
  days: ReachedDay[];
  /** How many more products have reached it than on the first day. */
  change: number;
}

/** How many products reached at least the middle level of a policy, by day. */
export function reachedTrend(
  trend: Trend,
  scorecard: Pick<Scorecard, 'id' | 'levels'>,
): ReachedTrend {
  const middle = Math.floor(scorecard.levels.length / 2);
  const days = trendDays(trend, scorecard.id).map(({ day, levels }) => {
    const one: ReachedDay = { day, products: 0, reached: 0 };
    for (const [position, count] of Object.entries(levels)) {
      one.products += count;
      if (Number(position) >= middle) one.reached += count;
    }
    return one;
  });
  const [first] = days;
  const last = days[days.length - 1];
  return {
    level: scorecard.levels[middle].name,
    days,
    change: days.length ? last.reached - first.reached : 0,
  };
}

/** The share of products that had reached it, from 0 to 1. */
export function shareOf({ products, reached }: ReachedDay): number {
  return products ? reached / products : 0;
}

// A line over less than this share is drawn as flat as it is.
const LEAST_SPAN = 0.1;

/**
 * Points of a line through the shares, each from 0 to 1: `x` by date, `y` from
 * the lowest share to the highest.
 */
export function sparkPoints(
  days: readonly ReachedDay[],
): { x: number; y: number }[] {
  if (!days.length) return [];
  const times = days.map(({ day }) => Date.parse(day));
  const shares = days.map(shareOf);
  const [begin, end] = [times[0], times[times.length - 1]];
  const low = Math.min(...shares);
  const high = Math.max(...shares);
  const span = Math.max(high - low, LEAST_SPAN);
  const floor = (low + high - span) / 2;
  return days.map((_, i) => ({
    x: end > begin ? (times[i] - begin) / (end - begin) : 1,
    y: (shares[i] - floor) / span,
  }));
}
