import {
  HistoryPoint,
  LevelTransition,
  ProductHistory,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const DAY = 24 * 60 * 60 * 1000;

/** A point of the chart; lines between points are steps. */
export interface SeriesPoint {
  /** Milliseconds since 1970. */
  at: number;
  score: number | null;
  known: number;
  applicable: number;
}

/** A stretch of time at one level. */
export interface LevelSpan {
  from: number;
  to: number;
  level: string | null;
  position: number;
}

/** The history of one scorecard as a chart draws it. */
export interface HistorySeries {
  from: number;
  to: number;
  points: SeriesPoint[];
  spans: LevelSpan[];
  transitions: LevelTransition[];
}

const startOf = (point: HistoryPoint) => Date.parse(`${point.day}T00:00:00Z`);

/**
 * The history of a scorecard up to now. A point of the store holds until the next
 * one, so the last one is drawn on to the present. Times before the first point are
 * left out: nothing is known of them.
 */
export function historySeries(
  { points, transitions }: ProductHistory,
  scorecard: string,
  now: number,
): HistorySeries | undefined {
  const own = points
    .filter(point => point.scorecard === scorecard)
    .sort((a, b) => a.day.localeCompare(b.day));
  if (!own.length) return undefined;

  const at = (point: HistoryPoint, time: number): SeriesPoint => ({
    at: time,
    score: point.score,
    ...point.coverage,
  });
  const spans: LevelSpan[] = [];
  own.forEach((point, i) => {
    const from = startOf(point);
    const to = i + 1 < own.length ? startOf(own[i + 1]) : Math.max(now, from);
    const last = spans[spans.length - 1];
    if (last && last.position === point.position) last.to = to;
    else spans.push({ from, to, level: point.level, position: point.position });
  });
  const from = startOf(own[0]);
  // A history of a day needs some width to be seen.
  const to = Math.max(now, from + DAY / 2);
  return {
    from,
    to,
    points: [
      ...own.map(point => at(point, startOf(point))),
      at(own[own.length - 1], to),
    ],
    spans: spans.map((span, i) =>
      i === spans.length - 1 ? { ...span, to } : span,
    ),
    transitions: transitions.filter(one => one.scorecard === scorecard),
  };
}
