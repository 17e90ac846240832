import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ReceivedSignalRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DateTime } from 'luxon';
import { PlainTable } from '../../contract/PlainTable';
import { isSafeUrl, SafeLink } from '../../contract/SafeLink';
import { Ago } from '../../format/Ago';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { SignalOutcomeBadge, signalOutcomes } from '../SignalOutcomeBadge';

const useStyles = makeStyles({
  outcomes: { display: 'flex', flexWrap: 'wrap', gap: '0 10px' },
  id: { overflowWrap: 'anywhere' },
});

/** Whole days between the end of a run and its arrival. */
function daysLate({ receivedAt, measuredTo }: ReceivedSignalRun): number {
  const { days } = DateTime.fromISO(receivedAt).diff(
    DateTime.fromISO(measuredTo),
    'days',
  );
  return Math.floor(days);
}

/** The runs that were received, the newest results first. */
export function RunsCard({ runs }: { runs: readonly ReceivedSignalRun[] }) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard
      title={t('quality.runs.title')}
      subtitle={t('quality.runs.subtitle', { count: runs.length })}
    >
      {runs.length === 0 ? (
        <Text color="secondary">{t('quality.runs.none')}</Text>
      ) : (
        <PlainTable
          label={t('quality.runs.title')}
          heads={[
            t('quality.runs.measured'),
            t('quality.runs.outcomes'),
            t('quality.runs.tool'),
            t('quality.runs.sender'),
            t('quality.runs.run'),
          ]}
          rows={runs.map(run => ({
            key: run.runId,
            cells: [
              <>
                <Ago at={run.measuredTo} />
                {daysLate(run) >= 1 && (
                  <div className={second}>
                    {t('quality.runs.late', { count: daysLate(run) })}
                  </div>
                )}
              </>,
              <span className={classes.outcomes}>
                {signalOutcomes
                  .filter(outcome => run.outcomes[outcome] > 0)
                  .map(outcome => (
                    <SignalOutcomeBadge
                      key={outcome}
                      outcome={outcome}
                      count={run.outcomes[outcome]}
                    />
                  ))}
              </span>,
              run.source ?? t('quality.noTool'),
              <span className={classes.id}>{run.sender}</span>,
              <span className={classes.id}>
                <SafeLink url={run.url}>
                  {isSafeUrl(run.url)
                    ? t('quality.runs.open', { run: run.runId })
                    : run.runId}
                </SafeLink>
              </span>,
            ],
          }))}
        />
      )}
    </TitledCard>
  );
}
