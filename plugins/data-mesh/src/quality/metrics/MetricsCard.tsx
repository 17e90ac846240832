import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  DataProductMetric,
  MetricSeries,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { lazy, Suspense, useState } from 'react';
import { PlainTable } from '../../contract/PlainTable';
import { Ago } from '../../format/Ago';
import { formatDay } from '../../format/dates';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { latestOf, metricOf } from './metricOf';
import { useMetricWords } from './useMetricWords';

// Charts are big; most of the page does without them.
const MetricChart = lazy(() => import('./MetricChart'));

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  head: {
    alignItems: 'baseline',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  name: { overflowWrap: 'anywhere' },
}));

interface MetricsCardProps {
  metrics: readonly MetricSeries[];
  /** What the product wants to reach. */
  wanted: readonly DataProductMetric[];
}

/** The metrics that were received, with their last 90 days. */
export function MetricsCard({ metrics, wanted }: MetricsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useMetricWords();
  const [asTable, setAsTable] = useState(false);
  const received = metrics.filter(({ points }) => points.length > 0);
  if (received.length === 0) return null;
  const wantedOf = (series: MetricSeries) =>
    wanted.find(({ name }) => metricOf([series], name));
  const unitOf = (series: MetricSeries) =>
    series.unit ?? wantedOf(series)?.unit;
  const title = ({ name, output }: MetricSeries) =>
    output ? t('quality.metrics.of', { name, output }) : name;

  const item = (series: MetricSeries) => {
    const { points } = series;
    const unit = unitOf(series);
    const latest = latestOf(series)!;
    const target = wantedOf(series)?.target;
    return (
      <li key={title(series)}>
        <div className={classes.head}>
          <Text weight="bold" className={classes.name}>
            {title(series)}
          </Text>
          <Text weight="bold">{words.value(latest.value, unit)}</Text>
        </div>
        <Text as="p" variant="body-small" color="secondary">
          <Ago at={latest.at} />
          {target !== undefined &&
            ` · ${t('quality.metrics.target', {
              target: words.value(target, unit),
            })}`}
        </Text>
        <Suspense fallback={<Skeleton width="100%" height={120} />}>
          <MetricChart
            label={words.trend(title(series), points, unit)}
            name={series.name}
            points={points}
            target={target}
          />
        </Suspense>
      </li>
    );
  };

  return (
    <TitledCard
      title={t('quality.metrics.title')}
      actions={
        <Button variant="tertiary" onPress={() => setAsTable(!asTable)}>
          {asTable ? t('quality.asChart') : t('quality.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <PlainTable
          label={t('quality.metrics.title')}
          heads={[
            t('quality.metrics.metric'),
            t('quality.metrics.day'),
            t('quality.metrics.value'),
          ]}
          rows={received.flatMap(series =>
            [...series.points].reverse().map(({ at, value }) => ({
              key: `${title(series)} ${at}`,
              cells: [
                title(series),
                formatDay(at),
                words.value(value, unitOf(series)),
              ],
            })),
          )}
        />
      ) : (
        <ul className={classes.grid} aria-label={t('quality.metrics.title')}>
          {received.map(item)}
        </ul>
      )}
    </TitledCard>
  );
}
