import { useTheme } from '@material-ui/core/styles';
import {
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useChartStyle } from '../../charts/useChartStyle';
import { formatDay } from '../../format/dates';

const DAY = 24 * 60 * 60 * 1000;

const day = (time: number) => formatDay(new Date(time).toISOString());

export interface MetricChartProps {
  label: string;
  name: string;
  points: readonly { at: string; value: number }[];
  /** Drawn as a dashed line. */
  target?: number;
}

/** The values of a metric over time. */
export default function MetricChart({
  label,
  name,
  points,
  target,
}: MetricChartProps) {
  const { palette } = useTheme();
  const { axis, tooltip } = useChartStyle();
  const data = points.map(({ at, value }) => ({ at: Date.parse(at), value }));
  // A single day stands in the middle, where its name has room.
  const axisOfDays =
    data.length === 1
      ? { domain: [data[0].at - DAY, data[0].at + DAY], ticks: [data[0].at] }
      : { domain: ['dataMin', 'dataMax'] };
  const lowest =
    target === undefined ? 'dataMin' : (min: number) => Math.min(min, target);
  const highest =
    target === undefined ? 'dataMax' : (max: number) => Math.max(max, target);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={120}>
        <LineChart
          data={data}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <XAxis
            dataKey="at"
            type="number"
            {...axisOfDays}
            tickFormatter={day}
            tick={axis}
            tickLine={false}
            minTickGap={60}
          />
          <YAxis
            domain={[lowest, highest]}
            width={56}
            tick={axis}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            labelFormatter={time => day(Number(time))}
            contentStyle={tooltip}
          />
          {target !== undefined && (
            <ReferenceLine
              y={target}
              stroke={palette.text.secondary}
              strokeDasharray="6 3"
            />
          )}
          <Line
            dataKey="value"
            name={name}
            stroke={palette.type === 'dark' ? '#8cb8f0' : '#1f5493'}
            strokeWidth={2}
            dot={points.length === 1}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
