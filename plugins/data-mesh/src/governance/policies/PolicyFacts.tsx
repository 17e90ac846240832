import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { formatTime } from '../../format/dates';
import { Facts } from '../../product/Facts';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { Expression } from './Expression';
import { PolicyScope } from './PolicyCells';
import { PolicyLevels } from './PolicyLevels';

const SHORT_DIGEST = 12;

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
  },
  code: { fontFamily: 'monospace' },
}));

/** A location of the catalog with its type; files of git can be opened. */
function Source({ source }: { source: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (source === 'shipped') return <>{t('governance.view.shipped')}</>;
  const target = source.replace(/^url:/, '');
  return /^https?:\/\//.test(target) ? (
    <a href={target} target="_blank" rel="noreferrer">
      {target}
    </a>
  ) : (
    <>{source}</>
  );
}

/** Who answers for a policy, where it stands, and what its levels mean. */
export function PolicyFacts({ policy }: { policy: PolicyView }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { scorecard, source, digest, changedAt } = policy;
  const facts: [string, ReactNode][] = [
    [t('governance.view.scope'), <PolicyScope policy={policy} />],
    [t('governance.view.source'), <Source source={source} />],
    [
      t('governance.view.digest'),
      <span className={classes.code} title={digest}>
        {digest.slice(0, SHORT_DIGEST)}
      </span>,
    ],
    [t('governance.view.changed'), formatTime(changedAt)],
  ];
  if (scorecard.owner) {
    facts.unshift([
      t('governance.view.owner'),
      <EntityRefLink entityRef={scorecard.owner} />,
    ]);
  }
  if (scorecard.appliesTo) {
    facts.push([
      t('governance.view.appliesTo'),
      <Expression text={scorecard.appliesTo} />,
    ]);
  }
  return (
    <div className={classes.columns}>
      <TitledCard title={t('governance.policy.name')}>
        <Facts facts={facts} />
      </TitledCard>
      <TitledCard title={t('governance.view.levels')}>
        <PolicyLevels levels={scorecard.levels} />
      </TitledCard>
    </div>
  );
}
