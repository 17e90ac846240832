import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckOutcome,
  Exemption,
  ExemptionState,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  OutcomeBadge,
  outcomeColors,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatAgo, formatDay } from '../format/dates';
import { Said } from '../format/Said';
import { Facts } from '../product/Facts';
import { LoadProblem } from '../loading/LoadProblem';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';

const SHOWN = 10;

const signs: Record<ExemptionState, CheckOutcome> = {
  requested: 'due',
  approved: 'exempt',
  denied: 'not-applicable',
  revoked: 'not-applicable',
  expired: 'not-applicable',
};

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    borderLeft: `3px solid ${outcomeColors.exempt[theme.palette.type].fill}`,
    marginBottom: theme.spacing(1.5),
    overflowWrap: 'anywhere',
    paddingLeft: theme.spacing(1.5),
  },
  none: { margin: theme.spacing(0, 0, 1) },
  title: { fontWeight: 600 },
  reason: { margin: theme.spacing(0.5, 0) },
}));

interface ExemptionItemProps {
  exemption: Exemption;
  title: string;
}

function ExemptionItem({ exemption, title }: ExemptionItemProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const by = (ref: string, at: string) => (
    <>
      <EntityRefLink entityRef={ref} hideIcon />
      {`, ${formatDay(at)}`}
    </>
  );
  const { state, decidedBy, decidedAt, renewals } = exemption;
  return (
    <li className={classes.item}>
      <div className={classes.title}>{title}</div>
      <OutcomeBadge outcome={signs[state]}>
        {t(`scorecard.exemption.state.${state}`)}
      </OutcomeBadge>
      <div className={classes.reason} dir="auto">
        <Text variant="body-small">{exemption.reason}</Text>
        {exemption.decisionReason && (
          <Text as="p" variant="body-small" color="secondary">
            {exemption.decisionReason}
          </Text>
        )}
      </div>
      <Facts
        facts={[
          [
            t('scorecard.exemption.expires'),
            t('scorecard.exemption.expiresIn', {
              date: formatDay(exemption.expiresAt),
              ago: formatAgo(exemption.expiresAt),
            }),
          ],
          [
            t('scorecard.exemption.requested'),
            by(exemption.requestedBy, exemption.requestedAt),
          ],
          ...(decidedBy && decidedAt
            ? [
                [
                  t('scorecard.exemption.decided'),
                  by(decidedBy, decidedAt),
                ] as [string, JSX.Element],
              ]
            : []),
        ]}
      />
      {renewals > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('scorecard.exemption.renewals', { count: renewals })}
        </Text>
      )}
    </li>
  );
}

interface ExemptionsCardProps {
  product: ProductDetails;
  /** Changes when a request was sent. */
  version: number;
  onRequest: () => void;
}

/** The exemptions of a product: asked for, in force, and ended. */
export function ExemptionsCard({
  product,
  version,
  onRequest,
}: ExemptionsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const { entityRef, scorecards, may } = product;
  const { value, error, retry } = useLoaded(
    ['exemptions', entityRef, version],
    signal =>
      api.listExemptions({ product: entityRef, limit: SHOWN }, { signal }),
    { keep: true },
  );
  const titleOf = ({ scorecard, checkId }: Exemption) =>
    scorecards
      .find(one => one.scorecard === scorecard)
      ?.checks.find(({ id }) => id === checkId)?.title ?? checkId;
  const inForce = value?.counts.approved ?? 0;

  return (
    <TitledCard
      title={t('scorecard.exemption.title')}
      actions={
        inForce > 0 && (
          <Text variant="body-small" color="secondary">
            {t('scorecard.exemption.inForce', { count: inForce })}
          </Text>
        )
      }
    >
      {error && (
        <LoadProblem
          title={t('scorecard.exemption.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!error && !value && <Skeleton width="100%" height={48} />}
      {value && !value.items.length && (
        <Text as="p" color="secondary" className={classes.none}>
          {t('scorecard.exemption.none')}
        </Text>
      )}
      {value && (
        <ul className={classes.list}>
          {value.items.map(one => (
            <ExemptionItem key={one.id} exemption={one} title={titleOf(one)} />
          ))}
        </ul>
      )}
      {may.requestExemption.allowed ? (
        <Button variant="secondary" onPress={onRequest}>
          {t('scorecard.exemption.request')}
        </Button>
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {may.requestExemption.reason && (
            <Said text={may.requestExemption.reason} />
          )}
        </Text>
      )}
    </TitledCard>
  );
}
