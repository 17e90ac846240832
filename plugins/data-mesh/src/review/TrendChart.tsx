import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useTheme } from '@material-ui/core/styles';
import { PolicyChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  levelColors,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { dayOf, dayTicks } from '../charts/dayTicks';
import { useChartStyle } from '../charts/useChartStyle';
import { formatDay } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';
import { TrendDay } from './trendSeries';

interface TrendChartProps {
  title: string;
  days: TrendDay[];
  levels: readonly { name: string }[];
  policyChanges: PolicyChangeEvent[];
}

const DAY = 24 * 60 * 60 * 1000;
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayName = (time: number) => formatDay(dayOf(time));

/** Products by level over time, stacked; changes of policies are marked. */
export function TrendChart({
  title,
  days,
  levels,
  policyChanges,
}: TrendChartProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  const { palette } = useTheme();
  const { axis, tooltip } = useChartStyle();
  const data = days.map(one => ({ at: startOf(one.day), ...one.levels }));
  const last = days[days.length - 1];
  // The last day is drawn as wide as the others.
  const end = startOf(last.day) + DAY - 1;
  data.push({ at: end, ...last.levels });
  // The highest level at the bottom, where it can be read best.
  const positions = [...levels.keys()].reverse().concat(-1);
  return (
    <div role="img" aria-label={t('review.trend.chart', { scorecard: title })}>
      <ResponsiveContainer width="100%" height={220}>
        <AreaChart
          data={data}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="at"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={dayTicks(data[0].at, end)}
            tickFormatter={dayName}
            tick={axis}
            tickLine={false}
            minTickGap={50}
          />
          <YAxis
            width={36}
            tick={axis}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
          />
          <Tooltip
            labelFormatter={time => dayName(Number(time))}
            contentStyle={tooltip}
            itemStyle={{ color: palette.text.primary }}
          />
          {positions.map(position => (
            <Area
              key={position}
              dataKey={String(position)}
              name={levelName(levels[position]?.name ?? null)}
              type="stepAfter"
              stackId="levels"
              stroke={palette.background.paper}
              fill={levelColors(position, palette.type, levels.length).fill}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
          {policyChanges.map(({ at, scorecard }) => (
            <ReferenceLine
              key={`${at} ${scorecard}`}
              x={Date.parse(at)}
              stroke={palette.text.primary}
              strokeDasharray="6 3"
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
