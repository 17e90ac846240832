import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoadingCard } from '../../layout/LoadingCard';
import { LoadProblem } from '../../loading/LoadProblem';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { TryChange } from '../tryChange/TryChange';
import { usePolicyLink } from '../usePolicyLink';
import { PolicyChecks } from './PolicyChecks';
import { PolicyFacts } from './PolicyFacts';
import { PolicyState } from './PolicyState';
import { TryButton } from './PolicyCells';
import { usePolicy } from './usePolicy';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    margin: theme.spacing(1, 0, 2),
  },
  title: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  parts: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

function Gone({ id }: { id: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <Card>
      <CardBody>
        <Flex direction="column" align="center" p="8" gap="3">
          <Text as="h1" variant="title-x-small">
            {t('governance.view.gone', { id })}
          </Text>
          <Text color="secondary">{t('governance.view.goneBody')}</Text>
        </Flex>
      </CardBody>
    </Card>
  );
}

interface PolicyPageProps {
  id: string;
  /** Whether a change is tried. */
  trying: boolean;
  onTry: (id?: string) => void;
}

function Head({
  policy,
  trying,
  onTry,
}: Omit<PolicyPageProps, 'id'> & { policy: PolicyView }) {
  const classes = useStyles();
  const { scorecard } = policy;
  return (
    <div className={classes.head}>
      <div>
        <div className={classes.title}>
          <Text as="h1" variant="title-medium" weight="bold">
            {scorecard.title}
          </Text>
          <PolicyState policy={policy} />
        </div>
        {scorecard.description && (
          <Text as="p" color="secondary">
            {scorecard.description}
          </Text>
        )}
      </div>
      <TryButton
        policy={policy}
        trying={trying}
        onTry={id => onTry(trying ? undefined : id)}
      />
    </div>
  );
}

/** One policy: what it asks, of whom, and how products do by each check. */
export function PolicyPage({ id, trying, onTry }: PolicyPageProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = usePolicyLink();
  const { policy, checks, gone } = usePolicy(id);
  const { value, error, retry } = policy;
  return (
    <>
      <Link to={link()}>{`← ${t('governance.view.back')}`}</Link>
      {gone && <Gone id={id} />}
      {error && !gone && (
        <LoadProblem
          title={t('governance.policy.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!value && !error && !gone && (
        <div
          role="status"
          aria-label={t('governance.loading')}
          className={classes.parts}
        >
          <LoadingCard height={72} />
          <LoadingCard height={480} />
        </div>
      )}
      {value && (
        <>
          <Head policy={value} trying={trying} onTry={onTry} />
          <div className={classes.parts}>
            {trying && (
              <TryChange
                key={value.digest}
                policy={value}
                onClose={() => onTry(undefined)}
              />
            )}
            <PolicyFacts policy={value} />
            <TitledCard title={t('governance.view.checks')}>
              {checks.error && (
                <LoadProblem
                  title={t('governance.view.countsFailed')}
                  error={checks.error}
                  retry={checks.retry}
                />
              )}
              <PolicyChecks scorecard={value.scorecard} rollup={checks.value} />
            </TitledCard>
          </div>
        </>
      )}
    </>
  );
}
