import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  LevelTransition,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { DateTime } from 'luxon';
import { formatAgo } from '../format/dates';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { netChanges } from './netChanges';

const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    justifyContent: 'space-between',
  },
  change: { alignItems: 'center', display: 'inline-flex', gap: 6 },
}));

/** The changes of levels of the last seven days, newest first. */
export function ChangedCard({
  transitions,
  policies = [],
}: {
  transitions: LevelTransition[];
  policies: readonly PolicyView[] | undefined;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const since = DateTime.now().minus({ days: 7 });
  const recent = netChanges(
    transitions.filter(({ at }) => DateTime.fromISO(at) >= since),
  ).slice(0, SHOWN);
  const titles = new Map(
    policies.map(({ scorecard: { id, title } }) => [id, title]),
  );
  return (
    <TitledCard title={t('review.changed.title')}>
      {!recent.length && (
        <Text color="secondary">{t('review.changed.none')}</Text>
      )}
      <ul className={classes.list}>
        {recent.map(one => (
          <li
            key={`${one.entityRef} ${one.scorecard} ${one.at}`}
            className={classes.item}
          >
            <div className={classes.line}>
              <EntityRefLink entityRef={one.entityRef} hideIcon />
              <span className={classes.change}>
                <LevelBadge {...one.from} />
                <span aria-hidden>→</span>
                <LevelBadge {...one.to} />
              </span>
            </div>
            <Text variant="body-small" color="secondary">
              {[
                titles.get(one.scorecard) ?? one.scorecard,
                one.to.position > one.from.position
                  ? t('review.changed.rose')
                  : t('review.changed.fell'),
                t(`scorecard.cause.${one.cause}`),
                formatAgo(one.at),
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}
