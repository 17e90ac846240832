import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { isAnswer } from '../../loading/isAnswer';
import { LoadProblem } from '../../loading/LoadProblem';
import { dataMeshTranslationRef } from '../../translation';
import { usePolicyLink } from '../usePolicyLink';
import { PolicyLevels } from './PolicyLevels';
import { PolicyState } from './PolicyState';

const useStyles = makeStyles(theme => ({
  parts: { display: 'grid', gap: theme.spacing(2) },
}));

function Policy({ policy }: { policy: PolicyView }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { description, checks, levels } = policy.scorecard;
  return (
    <div className={classes.parts}>
      <div>
        <PolicyState policy={policy} />
      </div>
      {description && <Text as="p">{description}</Text>}
      <Text as="p" color="secondary">
        {t('governance.policy.checks', { count: checks.length })}
      </Text>
      <PolicyLevels levels={levels} />
    </div>
  );
}

/** What a policy asks and whether it is in force, on its page in the catalog. */
export function PolicyCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  const api = useApi(dataMeshApiRef);
  const link = usePolicyLink();
  const id = stringifyEntityRef(entity);
  const { value, error, retry } = useLoaded(['policy', id], signal =>
    api.getScorecard(id, { signal }),
  );
  const isUnread = isAnswer(error, 'NotFoundError');
  return (
    <EntityInfoCard
      title={t('governance.policy.name')}
      headerActions={
        value && <Link to={link(id)}>{t('governance.view.open')}</Link>
      }
    >
      {isUnread && <Text as="p">{t('governance.view.unread')}</Text>}
      {error && !isUnread && (
        <LoadProblem
          title={t('governance.policy.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!value && !error && (
        <div role="status" aria-label={t('governance.loading')}>
          <Skeleton width="100%" height={160} />
        </div>
      )}
      {value && <Policy policy={value} />}
    </EntityInfoCard>
  );
}
