import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  DataProductMetric,
  MetricSeries,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Ago } from '../format/Ago';
import { Sparkline } from '../governance/policies/Sparkline';
import { latestOf, metricOf, sparkOf } from '../quality/metrics/metricOf';
import { useMetricWords } from '../quality/metrics/useMetricWords';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles({
  now: {
    alignItems: 'center',
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    justifyContent: 'flex-end',
  },
});

interface MetricNowProps {
  metric: DataProductMetric;
  /** What was received; undefined while it loads. */
  received: readonly MetricSeries[] | undefined;
  failed: boolean;
}

/** Where a success metric stands, and where it came from. */
export function MetricNow({ metric, received, failed }: MetricNowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useMetricWords();
  if (!received && !failed) {
    return <Text color="secondary">{t('product.plan.loading')}</Text>;
  }
  const series = metricOf(received ?? [], metric.name);
  const latest = series && latestOf(series);
  if (!series || !latest) {
    return (
      <>
        <OutcomeBadge outcome="unknown" plain />
        {failed && (
          <Text as="div" variant="body-small" color="secondary">
            {t('product.plan.failed')}
          </Text>
        )}
      </>
    );
  }
  const unit = series.unit ?? metric.unit;
  return (
    <>
      <span className={classes.now}>
        {series.points.length > 1 && (
          <Sparkline
            points={sparkOf(series)}
            label={words.trend(metric.name, series.points, unit)}
          />
        )}
        {words.value(latest.value, unit)}
      </span>
      <Text as="div" variant="body-small" color="secondary">
        <Ago at={latest.at} />
      </Text>
    </>
  );
}
