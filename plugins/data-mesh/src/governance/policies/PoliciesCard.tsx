import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelIcon,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { LoadProblem } from '../../loading/LoadProblem';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { Governance } from '../useGovernance';
import { NotInForceTable } from './NotInForceTable';
import { PoliciesList } from './PoliciesList';
import { PoliciesTable } from './PoliciesTable';
import { sortPolicies } from './policySums';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  sign: { alignItems: 'center', display: 'inline-flex', fontSize: 12, gap: 4 },
  others: { marginTop: theme.spacing(3) },
}));

/** What the signs mean; policies with the same levels share a legend. */
function Legend({ policies }: { policies: readonly PolicyView[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  const signs = new Map<
    string,
    { level: string | null; position: number; ladder: number }
  >();
  for (const { scorecard } of policies) {
    const ladder = scorecard.levels.length;
    [null, ...scorecard.levels.map(({ name }) => name)].forEach((level, i) => {
      const key = level ?? '';
      if (!signs.has(key)) signs.set(key, { level, position: i - 1, ladder });
    });
  }
  return (
    <ul className={classes.legend} aria-label={t('governance.policy.legend')}>
      {[...signs.values()].map(({ level, position, ladder }) => (
        <li key={level ?? ''} className={classes.sign}>
          <LevelIcon position={position} ladder={ladder} aria-hidden />
          {levelName(level)}
        </li>
      ))}
    </ul>
  );
}

interface PoliciesCardProps {
  governance: Governance;
  /** Id of the policy that a change is tried on. */
  trying?: string;
  onTry: (id: string) => void;
}

/** All policies: those in force with how products do, the others with the reason. */
export function PoliciesCard({ governance, trying, onTry }: PoliciesCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { policies } = governance;
  const { inForce, others } = sortPolicies(policies.value ?? []);
  const View = narrow ? PoliciesList : PoliciesTable;
  return (
    <TitledCard
      title={t('governance.policy.title')}
      subtitle={t('governance.policy.subtitle')}
      actions={<Legend policies={inForce} />}
    >
      {policies.error && (
        <LoadProblem
          title={t('governance.policy.failed')}
          error={policies.error}
          retry={policies.retry}
        />
      )}
      {!policies.value && !policies.error && (
        <div role="status" aria-label={t('governance.loading')}>
          <Skeleton width="100%" height={270} />
        </div>
      )}
      {policies.value && !inForce.length && (
        <Text color="secondary">{t('governance.policy.none')}</Text>
      )}
      {inForce.length > 0 && (
        <View
          policies={inForce}
          governance={governance}
          trying={trying}
          onTry={onTry}
        />
      )}
      {others.length > 0 && (
        <section className={classes.others}>
          <Text as="h3" variant="body-large" weight="bold">
            {t('governance.notInForce.title')}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('governance.notInForce.subtitle')}
          </Text>
          <NotInForceTable policies={others} />
        </section>
      )}
    </TitledCard>
  );
}
