import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useTheme } from '@material-ui/core/styles';
import { outcomeColors } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useChartStyle } from '../../charts/useChartStyle';
import { formatDay } from '../../format/dates';
import { dataMeshTranslationRef } from '../../translation';
import { DayCells } from './dayCells';
import { useDayWords } from './useDayWords';

/** The cells of each day, passed below and failed above. */
export default function DailyChart({ cells }: { cells: DayCells[] }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useDayWords();
  const { palette } = useTheme();
  const { axis, tooltip } = useChartStyle();
  const pass = outcomeColors.pass[palette.type].fill;
  const fail = outcomeColors.fail[palette.type].fill;
  return (
    <div
      role="img"
      aria-label={`${t('quality.daily.title')}: ${words.summary(cells)}`}
    >
      <ResponsiveContainer width="100%" height={200}>
        <BarChart
          data={cells}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="day"
            tickFormatter={formatDay}
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
            labelFormatter={day => formatDay(String(day))}
            contentStyle={tooltip}
            itemStyle={{ color: palette.text.primary }}
          />
          <Legend
            formatter={word => (
              <span style={{ color: palette.text.primary }}>{word}</span>
            )}
          />
          <Bar
            dataKey="passed"
            name={t('quality.daily.passed')}
            stackId="cells"
            fill={pass}
            isAnimationActive={false}
          />
          <Bar
            dataKey="failed"
            name={t('quality.daily.failed')}
            stackId="cells"
            fill={fail}
            // The gap tells it from what passed where colours do not.
            stroke={palette.background.paper}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
