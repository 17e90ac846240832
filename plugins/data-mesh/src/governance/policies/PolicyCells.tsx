import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useExploreLink } from '../../explore/useExploreLink';
import { formatShare } from '../../format/numbers';
import { levelCounts, LevelDistribution } from '../../levels/LevelDistribution';
import { dataMeshTranslationRef } from '../../translation';
import { allProducts, Governance } from '../useGovernance';
import { usePolicyLink } from '../usePolicyLink';
import { useTableStyles } from '../../layout/useTableStyles';
import { policySums } from './policySums';

const useStyles = makeStyles({
  name: { fontWeight: 700 },
  figure: { fontVariantNumeric: 'tabular-nums', fontWeight: 700 },
  check: { overflowWrap: 'anywhere' },
});

interface PolicyProps {
  policy: PolicyView;
}

/** The policy's title, its number of checks and its owner. */
export function PolicyName({ policy: { scorecard } }: PolicyProps) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = usePolicyLink();
  return (
    <>
      <Link to={link(scorecard.id)} className={classes.name}>
        {scorecard.title}
      </Link>
      <div className={second}>
        {t('governance.policy.checks', { count: scorecard.checks.length })}
        {scorecard.owner && (
          <>
            {' · '}
            <EntityRefLink
              entityRef={scorecard.owner}
              defaultKind="group"
              hideIcon
            />
          </>
        )}
      </div>
    </>
  );
}

/** Whose products the policy is for. */
export function PolicyScope({ policy: { scorecard } }: PolicyProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!scorecard.domain) return <>{t('governance.policy.everyProduct')}</>;
  return (
    <>
      {`${t('governance.policy.domain')} `}
      <EntityRefLink
        entityRef={scorecard.domain}
        defaultKind="domain"
        hideIcon
      />
    </>
  );
}

interface MeasuredProps extends PolicyProps {
  governance: Governance;
}

/** How much passes, and how much of it is known at all. */
export function PassRate({ policy, governance: { checks } }: MeasuredProps) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const sums = checks.value && policySums(checks.value, policy.scorecard.id);
  return (
    <>
      <div className={classes.figure}>
        {policy.passRate === null
          ? t('governance.policy.nothingKnown')
          : formatShare(policy.passRate)}
      </div>
      {sums && (
        <div className={second}>
          {t('governance.policy.known', {
            known: sums.known.toLocaleString(),
            all: sums.applicable.toLocaleString(),
          })}
        </div>
      )}
      {checks.loading && !sums && <Skeleton width={100} height={17} />}
    </>
  );
}

/** How many products have which level; each number opens their list. */
export function PolicyLevels({
  policy: { scorecard },
  governance: { products },
}: MeasuredProps) {
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  if (products.error && !products.value) {
    return (
      <span className={second}>{t('governance.policy.nothingKnown')}</span>
    );
  }
  if (!products.value) return <Skeleton width={150} height={32} />;
  const idOf = (level: string | null) => `${scorecard.id}/${level ?? 'none'}`;
  const counts = new Map(
    products.value.facets?.scorecardLevel?.map(({ value, count }) => [
      value,
      count,
    ]),
  );
  return (
    <LevelDistribution
      compact
      counts={levelCounts(scorecard.levels, (_, level) =>
        counts.get(idOf(level)),
      )}
      linkTo={({ level }) =>
        link({ ...allProducts, scorecardLevel: [idOf(level)] })
      }
    />
  );
}

/** The check that fails in most products. */
export function FailsMost({
  policy: { scorecard },
  governance: { checks },
}: MeasuredProps) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  if (checks.error && !checks.value) {
    return (
      <span className={second}>{t('governance.policy.nothingKnown')}</span>
    );
  }
  if (!checks.value) return <Skeleton width={180} height={36} />;
  const { failsMost } = policySums(checks.value, scorecard.id);
  if (!failsMost) {
    return <span className={second}>{t('governance.policy.failsNone')}</span>;
  }
  return (
    <div className={classes.check}>
      <Link
        to={link({
          ...allProducts,
          check: [`${scorecard.id}/${failsMost.check}`],
          outcome: ['fail'],
        })}
      >
        {failsMost.title}
      </Link>
      <div className={second}>
        {t('governance.policy.failsIn', {
          count: failsMost.outcomes.fail ?? 0,
        })}
      </div>
    </div>
  );
}

interface TryButtonProps extends PolicyProps {
  trying: boolean;
  onTry: (id: string) => void;
}

/** Opens the editor for the policy. */
export function TryButton({ policy, trying, onTry }: TryButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { id, title } = policy.scorecard;
  return (
    <Button
      variant={trying ? 'primary' : 'secondary'}
      aria-label={
        trying
          ? t('governance.policy.tryingOn', { policy: title })
          : t('governance.policy.tryOn', { policy: title })
      }
      aria-expanded={trying}
      onPress={() => onTry(id)}
    >
      {trying ? t('governance.policy.trying') : t('governance.policy.try')}
    </Button>
  );
}
