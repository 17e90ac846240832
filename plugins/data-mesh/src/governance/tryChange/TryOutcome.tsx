import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import LinearProgress from '@material-ui/core/LinearProgress';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoadProblem } from '../../loading/LoadProblem';
import { dataMeshTranslationRef } from '../../translation';
import { ProblemList } from './ProblemList';
import { TryResult } from './TryResult';
import { TIMEOUT_SECONDS, Tried } from './useTry';

const useStyles = makeStyles(theme => ({
  outcome: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    justifyContent: 'space-between',
  },
  // Readable still, and plainly not of now.
  stale: { filter: 'grayscale(1)', opacity: 0.75 },
}));

interface TryOutcomeProps {
  policy: PolicyView;
  tried: Tried;
  /** The text as it stands in the editor. */
  yaml: string;
}

/** What the last run said; a result of an earlier text stays, greyed. */
export function TryOutcome({ policy, tried, yaml }: TryOutcomeProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { running, result, problems, error, timedOut } = tried;
  const stale = result !== undefined && result.yaml !== yaml;
  return (
    <section
      className={classes.outcome}
      aria-label={t('governance.tryChange.result')}
      aria-busy={running}
    >
      <div className={classes.line}>
        <Text as="h3" weight="bold">
          {t('governance.tryChange.result')}
        </Text>
        <Text variant="body-small" color="secondary" aria-live="polite">
          {running && t('governance.tryChange.running')}
          {!running &&
            result &&
            (stale
              ? t('governance.tryChange.stale')
              : t('governance.tryChange.ran', {
                  count: result.answer.products,
                }))}
        </Text>
      </div>
      {running && (
        <LinearProgress aria-label={t('governance.tryChange.running')} />
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {timedOut && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('governance.tryChange.failed')}
          description={t('governance.tryChange.timeout', {
            seconds: String(TIMEOUT_SECONDS),
          })}
        />
      )}
      {error && (
        <LoadProblem title={t('governance.tryChange.failed')} error={error} />
      )}
      {result ? (
        <div className={stale || running ? classes.stale : undefined}>
          <TryResult policy={policy} {...result} />
        </div>
      ) : (
        !problems.length &&
        !error &&
        !timedOut &&
        !running && (
          <Text color="secondary">{t('governance.tryChange.start')}</Text>
        )
      )}
    </section>
  );
}
