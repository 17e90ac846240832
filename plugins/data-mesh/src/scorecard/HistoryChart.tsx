import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  levelColors,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  CartesianGrid,
  Line,
  LineChart,
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
import { HistorySeries } from './historySeries';

const LEFT = 36;
const RIGHT = 12;

const useStyles = makeStyles(theme => ({
  band: {
    display: 'flex',
    gap: 1,
    margin: `0 ${RIGHT}px 0 ${LEFT}px`,
  },
  span: {
    flexBasis: 0,
    fontSize: 12,
    fontWeight: 600,
    lineHeight: '22px',
    minWidth: 3,
    overflow: 'hidden',
    padding: theme.spacing(0, 0.75),
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

const day = (time: number) => formatDay(dayOf(time));

interface HistoryChartProps {
  title: string;
  series: HistorySeries;
  ladder: number;
}

/** A score over time with its levels below; each change of level is marked. */
export function HistoryChart({ title, series, ladder }: HistoryChartProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  const { palette } = useTheme();
  const { axis, tooltip } = useChartStyle();
  return (
    <div
      role="img"
      aria-label={t('scorecard.history.chart', { scorecard: title })}
    >
      <ResponsiveContainer width="100%" height={220}>
        <LineChart
          data={series.points}
          margin={{ top: 12, right: RIGHT, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="at"
            type="number"
            domain={[series.from, series.to]}
            ticks={dayTicks(series.from, series.to)}
            tickFormatter={day}
            tick={axis}
            minTickGap={60}
            tickLine={false}
          />
          <YAxis
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            width={LEFT}
            tick={axis}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            labelFormatter={time => day(Number(time))}
            formatter={(score, _name, { payload }) => [
              `${score} · ${t('scorecard.known', {
                known: String(payload.known),
                applicable: String(payload.applicable),
              })}`,
              t('scorecard.history.score'),
            ]}
            contentStyle={tooltip}
          />
          {series.transitions.map(one => (
            <ReferenceLine
              key={one.at}
              x={Date.parse(one.at)}
              stroke={palette.text.secondary}
              strokeDasharray={one.cause === 'policy' ? '6 3' : '2 3'}
            />
          ))}
          <Line
            dataKey="score"
            type="stepAfter"
            stroke={palette.type === 'dark' ? '#8cb8f0' : '#1f5493'}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
      <div className={classes.band}>
        {series.spans.map(({ from, to, level, position }) => {
          const { text, tint } = levelColors(position, palette.type, ladder);
          return (
            <div
              key={from}
              className={classes.span}
              title={`${levelName(level)}: ${day(from)} – ${day(to)}`}
              style={{ background: tint, color: text, flexGrow: to - from }}
            >
              {levelName(level)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
