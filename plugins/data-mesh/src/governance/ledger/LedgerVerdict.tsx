import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  dataMeshApiRef,
  OutcomeBadge,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatTime } from '../../format/dates';
import { LoadProblem } from '../../loading/LoadProblem';
import { dataMeshTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  verdict: {
    alignItems: 'center',
    borderLeft: `3px solid ${theme.palette.divider}`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
    padding: theme.spacing(0.5, 0, 0.5, 2),
  },
}));

interface LedgerVerdictProps {
  /** Changes when something was decided. */
  version: number;
  /** The number of the newest row at hand. */
  newest?: number;
}

/** Whether the chain of the ledger is unbroken, and when that was checked. */
export function LedgerVerdict({ version, newest = 0 }: LedgerVerdictProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const { value, loading, error, retry } = useLoaded(
    ['verify', version],
    async signal => ({
      verification: await api.verifyLedger({ signal }),
      checkedAt: new Date().toISOString(),
    }),
    { keep: true },
  );
  if (error) {
    return (
      <LoadProblem
        title={t('governance.ledger.verifyFailed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) return <Skeleton width="100%" height={68} />;
  const { valid, entries, firstBadEntry } = value.verification;
  const unbroken = entries.toLocaleString();
  const time = formatTime(value.checkedAt);
  return (
    <div className={classes.verdict}>
      <div role="status">
        <OutcomeBadge
          outcome={valid ? 'pass' : 'fail'}
          critical={!valid}
          plain={valid}
        >
          {valid
            ? t('governance.ledger.verified')
            : t('governance.ledger.broken')}
        </OutcomeBadge>
        {firstBadEntry && (
          <Text as="p" weight="bold">
            {t('governance.ledger.brokenAt', {
              seq: firstBadEntry.seq.toLocaleString(),
              reason: firstBadEntry.reason,
            })}
          </Text>
        )}
        <Text as="p" variant="body-small" color="secondary">
          {valid
            ? t('governance.ledger.verifiedRows', {
                unbroken,
                all: Math.max(entries, newest).toLocaleString(),
                time,
              })
            : t('governance.ledger.brokenRows', { unbroken, time })}
        </Text>
      </div>
      <Button variant="secondary" isDisabled={loading} onPress={retry}>
        {loading
          ? t('governance.ledger.verifying')
          : t('governance.ledger.again')}
      </Button>
    </div>
  );
}
