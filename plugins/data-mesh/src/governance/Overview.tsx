import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  dataMeshLedgerReadPermission,
  ExemptionPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { CsvButton } from '../csv/CsvButton';
import { dataMeshTranslationRef } from '../translation';
import { ExemptionsCard } from './exemptions/ExemptionsCard';
import { useExemptions } from './exemptions/useExemptions';
import { GovernanceState } from './governanceState';
import { LedgerCard } from './ledger/LedgerCard';
import { PoliciesCard } from './policies/PoliciesCard';
import { TemplatesCard } from './templates/TemplatesCard';
import { TryChange } from './tryChange/TryChange';
import { Governance, useGovernance } from './useGovernance';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
  parts: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

interface HeadProps {
  governance: Governance;
  exemptions?: ExemptionPage;
}

function Head({ governance: { policies, products }, exemptions }: HeadProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const inForce = policies.value?.filter(one => one.inForce).length;
  const words = [
    inForce !== undefined &&
      products.value &&
      t('governance.summary', {
        policies: t('governance.policies', { count: inForce }),
        products: t('governance.products', {
          count: products.value.totalItems,
        }),
      }),
    exemptions &&
      (exemptions.counts.requested
        ? t('governance.waiting', { count: exemptions.counts.requested })
        : t('governance.waitingNone')),
  ].filter(Boolean);
  return (
    <div className={classes.head}>
      <div>
        <Text as="h1" variant="title-medium" weight="bold">
          {t('governance.title')}
        </Text>
        <Text as="p" color="secondary" aria-live="polite">
          {words.join(' · ') || '\u00a0'}
        </Text>
      </div>
      <CsvButton filters={{ orderBy: 'level' }} />
    </div>
  );
}

interface OverviewProps {
  state: GovernanceState;
  onChange: (change: Partial<GovernanceState>) => void;
}

/** All policies with how products do, exemptions, the ledger and templates. */
export function Overview({ state, onChange }: OverviewProps) {
  const classes = useStyles();
  const governance = useGovernance();
  const exemptions = useExemptions(state.exemptions);
  const ledger = usePermission({ permission: dataMeshLedgerReadPermission });
  const [decisions, setDecisions] = useState(0);
  const { policies } = governance;
  const trying = policies.value?.find(
    ({ scorecard }) => scorecard.id === state.trying,
  );
  // What matters less waits until the policies are there.
  const ready = Boolean(policies.value ?? policies.error);
  return (
    <>
      <Head governance={governance} exemptions={exemptions.pages?.[0]} />
      <div className={classes.parts}>
        <PoliciesCard
          governance={governance}
          trying={trying?.scorecard.id}
          onTry={id =>
            onChange({ trying: id === state.trying ? undefined : id })
          }
        />
        {trying && (
          <TryChange
            key={trying.scorecard.id}
            policy={trying}
            onClose={() => onChange({ trying: undefined })}
          />
        )}
        <div className={classes.columns}>
          <ExemptionsCard
            state={state.exemptions}
            onState={next => onChange({ exemptions: next })}
            exemptions={exemptions}
            policies={policies.value ?? []}
            onDecided={() => setDecisions(n => n + 1)}
          />
          <div className={classes.side}>
            {ready && ledger.allowed && (
              <LedgerCard policies={policies.value ?? []} version={decisions} />
            )}
            {ready && <TemplatesCard />}
          </div>
        </div>
      </div>
    </>
  );
}
