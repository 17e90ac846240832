import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Scorecard, Trend } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  Loaded,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatDay } from '../../format/dates';
import { formatChange, formatShare } from '../../format/numbers';
import { dataMeshTranslationRef } from '../../translation';
import { useTableStyles } from '../../layout/useTableStyles';
import { reachedTrend, shareOf, sparkPoints } from './reachedTrend';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles(theme => ({
  line: { alignItems: 'center', display: 'flex', gap: theme.spacing(1) },
  change: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
}));

interface TrendCellProps {
  scorecard: Scorecard;
  trend: Loaded<Trend>;
}

/** How many more products reached the middle level, as a line and in words. */
export function TrendCell({ scorecard, trend }: TrendCellProps) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  if (trend.error && !trend.value) {
    return <span className={second}>{t('governance.policy.trendFailed')}</span>;
  }
  if (!trend.value) return <Skeleton width={110} height={36} />;
  const { days, level, change } = reachedTrend(trend.value, scorecard);
  const name = levelName(level);
  const [first] = days;
  if (!first) {
    return <span className={second}>{t('governance.policy.trendNone')}</span>;
  }
  const last = days[days.length - 1];
  return (
    <>
      {days.length > 1 && (
        <div className={classes.line}>
          <Sparkline
            points={sparkPoints(days)}
            label={t('governance.policy.trendLine', {
              level: name,
              from: formatShare(shareOf(first)),
              first: formatDay(first.day),
              to: formatShare(shareOf(last)),
              last: formatDay(last.day),
            })}
          />
          <span className={classes.change}>
            {change
              ? t('governance.policy.change', {
                  count: Math.abs(change),
                  signed: formatChange(change),
                })
              : t('governance.policy.noChange')}
          </span>
        </div>
      )}
      <div className={second}>
        {t('governance.policy.orBetter', { level: name })}
      </div>
      {days.length === 1 && (
        <div className={second}>
          {t('governance.policy.trendOne', {
            share: formatShare(shareOf(last)),
            day: formatDay(last.day),
          })}
        </div>
      )}
    </>
  );
}
