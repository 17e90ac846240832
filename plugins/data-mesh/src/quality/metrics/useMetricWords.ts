import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MetricSeries } from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatDay } from '../../format/dates';
import { dataMeshTranslationRef } from '../../translation';

/** Says values of metrics. */
export function useMetricWords(): {
  /** `14 teams`. */
  value: (value: number, unit: string | undefined) => string;
  /** What a line of values shows, for those who do not see it. */
  trend: (
    name: string,
    points: MetricSeries['points'],
    unit: string | undefined,
  ) => string;
} {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const say = (value: number, unit: string | undefined) =>
    [value.toLocaleString(), unit].filter(Boolean).join(' ');
  return {
    value: say,
    trend: (name, points, unit) => {
      const [first, last] = [points[0], points[points.length - 1]];
      return t('quality.metrics.trend', {
        name,
        from: say(first.value, unit),
        fromDay: formatDay(first.at),
        to: say(last.value, unit),
        toDay: formatDay(last.at),
      });
    },
  };
}
