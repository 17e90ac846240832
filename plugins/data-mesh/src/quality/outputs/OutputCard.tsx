import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { OutputQualityReport } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  PortTypeIcon,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Ago } from '../../format/Ago';
import { isPast } from '../../format/dates';
import { TitledCard } from '../../layout/TitledCard';
import { Facts } from '../../product/Facts';
import { dataMeshTranslationRef } from '../../translation';
import { DayBars } from '../days/DayBars';
import { dayCells, historiesByDimension, sumCells } from '../days/dayCells';
import { useDayWords } from '../days/useDayWords';
import { useDimensionName } from '../useDimensionName';

const useStyles = makeStyles(theme => ({
  type: { alignItems: 'center', display: 'inline-flex', gap: 4 },
  rows: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(2, 0, 0),
    padding: 0,
  },
  row: {
    alignItems: 'baseline',
    display: 'flex',
    flexWrap: 'wrap',
    fontSize: 13,
    gap: theme.spacing(0, 1),
    justifyContent: 'space-between',
    lineHeight: '20px',
  },
  second: { color: 'var(--bui-fg-secondary)' },
}));

interface OutputCardProps {
  report: OutputQualityReport;
  days: readonly string[];
}

/** How the data of one output is, and how it was for 30 days. */
export function OutputCard({ report, days }: OutputCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useDayWords();
  const dimensionName = useDimensionName();
  const { output, type, status, lastResultAt, freshUntil } = report;
  const all = sumCells(dayCells(days, report.history));
  const due = () => {
    if (!freshUntil) return undefined;
    return (
      <>
        {isPast(freshUntil)
          ? t('quality.outputs.wasDue')
          : t('quality.outputs.isDue')}{' '}
        <Ago at={freshUntil} />
      </>
    );
  };
  return (
    <TitledCard
      title={output}
      subtitle={
        <span className={classes.type}>
          <PortTypeIcon type={type} /> {type}
        </span>
      }
      actions={<DataStatusBadge status={status} />}
    >
      <Facts
        facts={[
          [
            t('quality.outputs.lastResult'),
            lastResultAt ? (
              <Ago at={lastResultAt} />
            ) : (
              t('quality.outputs.neverMeasured')
            ),
          ],
          [t('quality.outputs.next'), due() ?? t('quality.outputs.noNext')],
          [
            t('quality.outputs.promise'),
            report.intervalHours === undefined
              ? t('quality.outputs.noPromise')
              : t('quality.outputs.every', { count: report.intervalHours }),
          ],
          [t('quality.outputs.passRate'), words.rate(all)],
        ]}
      />
      {all.measured > 0 && (
        <ul className={classes.rows} aria-label={t('quality.outputs.byDay')}>
          {[...historiesByDimension(report.history)].map(
            ([dimension, histories]) => {
              const cells = dayCells(days, histories);
              const { measuredDays, failedDays } = sumCells(cells);
              return (
                <li key={dimension}>
                  <div className={classes.row}>
                    <span>{dimensionName(dimension)}</span>
                    <span className={classes.second}>
                      {t(
                        dimension === 'timeliness'
                          ? 'quality.outputs.onTime'
                          : 'quality.days.goodDays',
                        {
                          good: String(measuredDays - failedDays),
                          measured: String(measuredDays),
                        },
                      )}
                    </span>
                  </div>
                  <DayBars
                    cells={cells}
                    label={dimensionName(dimension)}
                    height={18}
                  />
                </li>
              );
            },
          )}
        </ul>
      )}
    </TitledCard>
  );
}
