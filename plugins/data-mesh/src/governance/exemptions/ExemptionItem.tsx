import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import {
  ListedExemption,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatAgo, formatDay, isPast } from '../../format/dates';
import { Said } from '../../format/Said';
import { dataMeshTranslationRef } from '../../translation';
import { checkTitle, DecisionKind } from './decisions';
import { ProductLinks } from './ProductLinks';

const useStyles = makeStyles(theme => ({
  item: {
    display: 'flex',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('xs')]: { flexDirection: 'column' },
  },
  body: { flex: 1, minWidth: 0 },
  reason: { margin: theme.spacing(0.5, 0) },
  conflict: { marginTop: theme.spacing(1) },
  facts: {
    color: 'var(--bui-fg-secondary)',
    display: 'flex',
    flexWrap: 'wrap',
    fontSize: 12,
    gap: theme.spacing(0, 2),
    lineHeight: '19px',
  },
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 112,
    [theme.breakpoints.down('xs')]: { flexDirection: 'row' },
  },
  refusal: {
    color: 'var(--bui-fg-secondary)',
    flexShrink: 0,
    fontSize: 12,
    lineHeight: '17px',
    width: 180,
    [theme.breakpoints.down('xs')]: { width: 'auto' },
  },
}));

interface ExemptionItemProps {
  item: ListedExemption;
  policies: readonly PolicyView[];
  /** Set when somebody else decided meanwhile. */
  conflict?: string;
  onDecide: (kind: DecisionKind) => void;
  onDismiss: () => void;
}

/** Who did what and when, after it was asked for. */
function Decided({ item }: { item: ListedExemption }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { state, decidedBy, decidedAt, revokedBy, revokedAt } = item;
  const denied = state === 'denied';
  return (
    <>
      {decidedBy && decidedAt && (
        <span>
          {`${
            denied
              ? t('governance.exemption.deniedBy')
              : t('governance.exemption.approvedBy')
          } `}
          <EntityRefLink entityRef={decidedBy} hideIcon />
          {`, ${formatDay(decidedAt)}`}
        </span>
      )}
      {revokedBy && revokedAt && (
        <span>
          {`${t('governance.exemption.revokedBy')} `}
          <EntityRefLink entityRef={revokedBy} hideIcon />
          {`, ${formatDay(revokedAt)}`}
        </span>
      )}
    </>
  );
}

function Actions({
  item,
  onDecide,
}: Pick<ExemptionItemProps, 'item' | 'onDecide'>) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { state, mayDecide } = item;
  if (state !== 'requested' && state !== 'approved') return null;
  if (!mayDecide.allowed) {
    return (
      <div className={classes.refusal}>
        {mayDecide.reason && <Said text={mayDecide.reason} />}
      </div>
    );
  }
  return (
    <div className={classes.buttons}>
      {state === 'requested' && (
        <>
          <Button
            variant="secondary"
            iconStart={<CheckIcon fontSize="inherit" />}
            onPress={() => onDecide('approved')}
          >
            {t('governance.exemption.approve')}
          </Button>
          <Button
            variant="secondary"
            iconStart={<CloseIcon fontSize="inherit" />}
            onPress={() => onDecide('denied')}
          >
            {t('governance.exemption.deny')}
          </Button>
        </>
      )}
      {state === 'approved' && (
        <Button variant="secondary" onPress={() => onDecide('revoked')}>
          {t('governance.exemption.revoke')}
        </Button>
      )}
    </div>
  );
}

/** An exemption: what from, for what, why, until when, and what one may do. */
export function ExemptionItem({
  item,
  policies,
  conflict,
  onDecide,
  onDismiss,
}: ExemptionItemProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { check, policy } = checkTitle(item, policies);
  const { products, reason, requestedBy, requestedAt, expiresAt } = item;
  return (
    <li className={classes.item}>
      <div className={classes.body}>
        <Text as="h3" weight="bold">
          {check}
        </Text>
        <ProductLinks products={products} />
        {[reason, item.decisionReason, item.revocationReason].map(
          (words, i) =>
            words && (
              <Text
                key={i}
                as="p"
                variant="body-small"
                color={i === 0 ? 'primary' : 'secondary'}
                className={classes.reason}
                dir="auto"
              >
                {`“${words}”`}
              </Text>
            ),
        )}
        <div className={classes.facts}>
          <span>{policy}</span>
          <span>
            {`${t('governance.exemption.requestedBy')} `}
            <EntityRefLink entityRef={requestedBy} hideIcon />
            {`, ${formatAgo(requestedAt)}`}
          </span>
          <Decided item={item} />
          <span>
            {isPast(expiresAt)
              ? t('governance.exemption.untilPast', {
                  date: formatDay(expiresAt),
                })
              : t('governance.exemption.until', {
                  date: formatDay(expiresAt),
                  ago: formatAgo(expiresAt),
                })}
          </span>
          {item.renewals > 0 && (
            <span>
              {t('governance.exemption.renewals', { count: item.renewals })}
            </span>
          )}
        </div>
        {conflict && (
          <Alert
            role="alert"
            className={classes.conflict}
            status="warning"
            icon
            title={t('governance.exemption.conflict')}
            description={<Said text={conflict} />}
            customActions={
              <Button size="small" variant="secondary" onPress={onDismiss}>
                {t('governance.exemption.dismiss')}
              </Button>
            }
          />
        )}
      </div>
      {!conflict && <Actions item={item} onDecide={onDecide} />}
    </li>
  );
}
