import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatDay, isPast } from '../format/dates';
import { Said } from '../format/Said';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  line: { marginBottom: theme.spacing(1) },
}));

interface ConfirmationCardProps {
  product: ProductDetails;
  onConfirm: () => void;
}

/** Who last said that the product is described right, and when it is due again. */
export function ConfirmationCard({
  product,
  onConfirm,
}: ConfirmationCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { attestation, may } = product;
  const { attestedAt, attestedBy, dueAt, endedReason } = attestation;
  const isDue = !attestedAt || Boolean(endedReason) || (dueAt && isPast(dueAt));
  return (
    <TitledCard
      title={t('scorecard.confirmation.title')}
      actions={
        <OutcomeBadge outcome={isDue ? 'due' : 'pass'}>
          {isDue
            ? t('scorecard.confirmation.state.due')
            : t('scorecard.confirmation.state.ok')}
        </OutcomeBadge>
      }
    >
      <div className={classes.line}>
        {attestedAt && attestedBy ? (
          <Text as="p">
            {t('scorecard.confirmation.last', {
              date: formatDay(attestedAt),
            })}{' '}
            <EntityRefLink entityRef={attestedBy} hideIcon />
          </Text>
        ) : (
          <Text as="p">{t('scorecard.confirmation.never')}</Text>
        )}
        {endedReason && (
          <Text as="p">
            {t('scorecard.confirmation.ended', { reason: endedReason })}
          </Text>
        )}
        {dueAt && !endedReason && (
          <Text as="p" variant="body-small" color="secondary">
            {isPast(dueAt)
              ? t('scorecard.confirmation.overdue', {
                  date: formatDay(dueAt),
                })
              : t('scorecard.confirmation.due', { date: formatDay(dueAt) })}
          </Text>
        )}
      </div>
      {may.attest.allowed ? (
        <Button variant={isDue ? 'primary' : 'secondary'} onPress={onConfirm}>
          {t('scorecard.confirmation.confirm')}
        </Button>
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {may.attest.reason && <Said text={may.attest.reason} />}
        </Text>
      )}
    </TitledCard>
  );
}
