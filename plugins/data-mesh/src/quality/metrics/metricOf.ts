import { MetricSeries } from '@backstage-data-mesh/plugin-data-mesh-common';

const nameOf = (text: string) => text.trim().toLocaleLowerCase('en-US');

/** The latest value of a metric. */
export function latestOf({
  points,
}: MetricSeries): MetricSeries['points'][0] | undefined {
  return points[points.length - 1];
}

/**
 * The series of a success metric, which matches its name in any case; that of
 * the product as a whole before those of its outputs.
 */
export function metricOf(
  metrics: readonly MetricSeries[],
  name: string,
): MetricSeries | undefined {
  const found = metrics.filter(
    one => nameOf(one.name) === nameOf(name) && one.points.length > 0,
  );
  return found.find(({ output }) => output === undefined) ?? found[0];
}

/** The points of a series from 0 to 1 each way, as a small line is drawn. */
export function sparkOf({ points }: MetricSeries): { x: number; y: number }[] {
  const times = points.map(({ at }) => Date.parse(at));
  const values = points.map(({ value }) => value);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return points.map(({ value }, i) => ({
    x: to > from ? (times[i] - from) / (to - from) : 1,
    y: high > low ? (value - low) / (high - low) : 0.5,
  }));
}
