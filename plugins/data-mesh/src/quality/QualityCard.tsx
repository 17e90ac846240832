import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  MIN_DAYS_MEASURED,
  OutputQualityReport,
  ProductQuality,
  QUALITY_DIMENSIONS,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  OutcomeBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ReactNode } from 'react';
import { formatShare } from '../format/numbers';
import { LoadProblem } from '../loading/LoadProblem';
import { Facts } from '../product/Facts';
import { useProduct } from '../product/useProduct';
import { useProductTab } from '../product/useProductTab';
import { dataMeshTranslationRef } from '../translation';
import { DayBars } from './days/DayBars';
import {
  dayCells,
  historiesByDimension,
  historiesOf,
  sumCells,
} from './days/dayCells';
import { useDayWords } from './days/useDayWords';
import { nothingReceived } from './nothingReceived';
import { LatestRun } from './runs/LatestRun';
import { useDimensionName } from './useDimensionName';
import { useQuality } from './useQuality';

const useStyles = makeStyles(theme => ({
  figure: { fontSize: 28, fontWeight: 600, lineHeight: '34px' },
  bars: { margin: theme.spacing(1, 0, 2) },
  state: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
}));

/** What is not well now, output by output; one word when all is. */
function Now({ outputs }: { outputs: readonly OutputQualityReport[] }) {
  const classes = useStyles();
  const open = outputs.filter(({ status }) => status !== 'ok');
  if (open.length === 0) return <DataStatusBadge status="ok" />;
  return (
    <>
      {open.map(({ output, status }) => (
        <div key={output} className={classes.state}>
          <DataStatusBadge status={status} /> {output}
        </div>
      ))}
    </>
  );
}

function Summary({ quality }: { quality: ProductQuality }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useDayWords();
  const dimensionName = useDimensionName();
  const { days, outputs, results, runs, totalResults } = quality;
  const histories = historiesOf(outputs);
  const cells = dayCells(days, histories);
  const sums = sumCells(cells);
  const enough = sums.rate !== null && sums.measuredDays >= MIN_DAYS_MEASURED;
  const byDimension = historiesByDimension(histories);
  const others = QUALITY_DIMENSIONS.filter(one => !byDimension.has(one)).length;

  const facts: [string, ReactNode][] = [
    [t('quality.card.now'), <Now outputs={outputs} />],
    [
      t('quality.card.latestRun'),
      runs[0] ? (
        <LatestRun
          run={runs[0]}
          allWell={outputs.every(({ status }) => status === 'ok')}
        />
      ) : (
        t('quality.card.noRunKnown')
      ),
    ],
  ];
  // Beyond the limit of the answer they cannot be counted.
  if (results.length > 0 && results.length === totalResults) {
    const passed = results.filter(({ outcome }) => outcome === 'pass').length;
    facts.push([
      t('quality.card.rules'),
      t('quality.card.rulesPassed', {
        passed: passed.toLocaleString(),
        all: totalResults.toLocaleString(),
      }),
    ]);
  }
  if (sums.measured > 0) {
    facts.push([
      t('quality.card.failures'),
      sums.failedDays === 0
        ? t('quality.card.noFailures')
        : t('quality.card.failedCells', {
            cells: (sums.measured - sums.passed).toLocaleString(),
            days: t('quality.days.count', { count: sums.failedDays }),
          }),
    ]);
  }
  if (sums.measured > 0 && sums.emptyDays.length > 0) {
    facts.push([
      t('quality.card.noRun'),
      <OutcomeBadge outcome="unknown" plain>
        {words.list(sums.emptyDays)}
      </OutcomeBadge>,
    ]);
  }
  for (const [dimension, rows] of byDimension) {
    const { rate, measured } = sumCells(dayCells(days, rows));
    facts.push([
      dimensionName(dimension),
      t('quality.card.ofDays', {
        share: formatShare(rate ?? 0),
        cells: measured.toLocaleString(),
      }),
    ]);
  }
  if (others > 0) {
    facts.push([
      t('quality.card.others', { count: others }),
      t('quality.card.noRules'),
    ]);
  }
  return (
    <>
      {enough && (
        <>
          <div className={classes.figure}>{formatShare(sums.rate!)}</div>
          <Text as="p" variant="body-small" color="secondary">
            {t('quality.card.ofCells', {
              cells: sums.measured.toLocaleString(),
              days: String(days.length),
            })}
          </Text>
        </>
      )}
      {!enough && <Text as="p">{words.rate(sums)}</Text>}
      {sums.measured > 0 && (
        <div className={classes.bars}>
          <DayBars
            cells={cells}
            label={t('quality.daily.title')}
            height={56}
            ends
          />
        </div>
      )}
      <Facts facts={facts} />
    </>
  );
}

/** How good the data of a product was for 30 days, for its overview. */
export function QualityCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { ref } = useProduct();
  const { value, error, retry } = useQuality(ref);
  const tab = useProductTab(ref, 'quality');
  const empty = value && nothingReceived(value);
  return (
    <EntityInfoCard
      title={t('quality.title')}
      headerActions={<Link to={tab}>{t('quality.card.open')}</Link>}
    >
      {error && (
        <LoadProblem title={t('quality.failed')} error={error} retry={retry} />
      )}
      {!value && !error && (
        <div role="status" aria-label={t('quality.loading')}>
          <Skeleton width="100%" height={58} style={{ marginBottom: 16 }} />
          <Skeleton width="100%" height={160} />
        </div>
      )}
      {empty && (
        <Text as="p">
          {t('quality.card.nothing')}{' '}
          <Link to={tab} underline="always">
            {t('quality.card.howToSend')}
          </Link>
        </Text>
      )}
      {value && !empty && <Summary quality={value} />}
    </EntityInfoCard>
  );
}
