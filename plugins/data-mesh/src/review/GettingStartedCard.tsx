import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummaryFilters } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OutcomeBadge,
  outcomeColors,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useExploreLink } from '../explore/useExploreLink';
import { formatAgo, formatDay } from '../format/dates';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { StartProgress } from './gettingStarted';

const useStyles = makeStyles(theme => ({
  card: { marginBottom: theme.spacing(2) },
  steps: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  of: {
    fontSize: 20,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 700,
    lineHeight: '28px',
  },
  bar: {
    background: theme.palette.divider,
    borderRadius: 2,
    height: 6,
    margin: theme.spacing(0.5, 0),
    overflow: 'hidden',
  },
  done: {
    background: outcomeColors.pass[theme.palette.type].fill,
    height: '100%',
  },
}));

interface GettingStartedCardProps {
  filters: ProductSummaryFilters;
  progress: StartProgress;
}

/** The first steps of a mesh, as long as little is measured. */
export function GettingStartedCard({
  filters,
  progress,
}: GettingStartedCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  return (
    <TitledCard
      title={t('review.started.title')}
      className={classes.card}
      subtitle={
        <>
          {t('review.started.subtitle')}{' '}
          {progress.deadline &&
            t('review.started.deadline', {
              date: formatDay(progress.deadline),
              ago: formatAgo(progress.deadline),
            })}
        </>
      }
    >
      <ol className={classes.steps}>
        {progress.steps.map(({ step, check, done, all, missing }) => (
          <li key={step}>
            <Text as="h3" variant="body-medium" weight="bold">
              {t(`review.started.step.${step}`)}
            </Text>
            <div className={classes.of}>
              {t('review.started.of', {
                done: done.toLocaleString(),
                all: all.toLocaleString(),
              })}
            </div>
            <div className={classes.bar} aria-hidden>
              <div
                className={classes.done}
                style={{ width: `${(100 * done) / all}%` }}
              />
            </div>
            {done < all ? (
              <>
                <Link
                  to={link({ ...filters, check: [check], outcome: missing })}
                >
                  {t('review.started.missing', {
                    count: all - done,
                    number: (all - done).toLocaleString(),
                  })}
                </Link>
                <Text as="p" variant="body-small" color="secondary">
                  {t(`review.started.how.${step}`)}
                </Text>
              </>
            ) : (
              <OutcomeBadge outcome="pass" plain>
                {t('review.started.done')}
              </OutcomeBadge>
            )}
          </li>
        ))}
      </ol>
    </TitledCard>
  );
}
