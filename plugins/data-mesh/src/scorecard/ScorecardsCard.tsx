import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelBadge,
  OutcomeBadge,
  useScoreText,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Said } from '../format/Said';
import { useProduct } from '../product/useProduct';
import { dataMeshTranslationRef } from '../translation';
import { CapNote } from './CapNote';
import { NothingLeft } from './NothingLeft';
import { openWork } from './openWork';
import { countOutcomes, ScoreBar } from './ScoreBar';
import { RetiredNotice } from './RetiredNotice';
import { ScorecardProblem } from './ScorecardProblem';
import { useFixWords } from './useFixWords';
import { useScorecards } from './useScorecards';
import { useProductTab } from '../product/useProductTab';

const useStyles = makeStyles(theme => ({
  scorecard: { marginBottom: theme.spacing(2) },
  line: {
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  bar: { margin: theme.spacing(0.75, 0, 0.5) },
  fixes: {
    borderTop: `1px solid ${theme.palette.divider}`,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  fix: {
    padding: theme.spacing(1.25, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  title: { fontWeight: 600, lineHeight: '20px' },
  heading: { margin: theme.spacing(1, 0, 0.5) },
}));

interface CardContentProps {
  product: ProductDetails;
  fixes: number;
  tab: string;
}

function CardContent({ product, fixes, tab }: CardContentProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const scoreText = useScoreText();
  const { gives, fixer } = useFixWords();
  const work = openWork(product.scorecards).slice(0, fixes);
  return (
    <>
      {product.scorecards.map(one => (
        <div key={one.scorecard} className={classes.scorecard}>
          <div className={classes.line}>
            <Text weight="bold">{one.title}</Text>
            <LevelBadge
              level={one.level}
              position={one.position}
              ladder={one.levels.length}
              exempt={one.exempt}
              due={one.due}
            />
          </div>
          <div className={classes.bar}>
            <ScoreBar counts={countOutcomes(one.checks)} />
          </div>
          <div className={classes.line}>
            <Text variant="body-small" color="secondary">
              {scoreText(one.score, one.coverage)}
            </Text>
            {one.next && (
              <Text variant="body-small" color="secondary">
                {`${t('scorecard.ladder.left', {
                  count: one.next.checks.length,
                })} → ${one.next.level}`}
              </Text>
            )}
          </div>
          <CapNote scorecard={one} />
        </div>
      ))}
      {fixes > 0 && (
        <>
          <Text
            as="h3"
            variant="body-small"
            color="secondary"
            weight="bold"
            className={classes.heading}
          >
            {t('scorecard.fixFirst')}
          </Text>
          {work.length === 0 ? (
            <NothingLeft scorecards={product.scorecards} />
          ) : (
            <ul className={classes.fixes} aria-label={t('scorecard.fixFirst')}>
              {work.map(one => (
                <li
                  key={`${one.scorecard.scorecard}/${one.check.id}`}
                  className={classes.fix}
                >
                  <div className={classes.head}>
                    <Link
                      to={`${tab}#${one.check.id}`}
                      className={classes.title}
                    >
                      {one.check.title}
                    </Link>
                    <OutcomeBadge
                      outcome={one.check.outcome}
                      critical={one.check.severity === 'critical'}
                    />
                  </div>
                  {one.check.message && (
                    <Text as="p" variant="body-small" color="secondary">
                      <Said text={one.check.message} />
                    </Text>
                  )}
                  <Text variant="body-small">
                    {`${gives(one)} · ${fixer(one.check.fixedBy)}`}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Measured({ fixes, tab }: { fixes: number; tab: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { ref } = useProduct();
  const { value, error, retry } = useScorecards(ref);
  if (value) return <CardContent product={value} fixes={fixes} tab={tab} />;
  if (error) return <ScorecardProblem error={error} retry={retry} />;
  return (
    <div role="status" aria-label={t('scorecard.loading')}>
      <Skeleton width="100%" height={58} style={{ marginBottom: 16 }} />
      <Skeleton width="100%" height={58} style={{ marginBottom: 16 }} />
      <Skeleton width="100%" height={220} />
    </div>
  );
}

/** The levels of a product and what to do first, for its overview. */
export function ScorecardsCard({ fixes = 3 }: { fixes?: number }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product, ref } = useProduct();
  const tab = useProductTab(ref, 'scorecard');
  const isRetired = product.spec.lifecycle === 'retired';
  return (
    <EntityInfoCard
      title={t('scorecard.cardTitle')}
      headerActions={!isRetired && <Link to={tab}>{t('scorecard.open')}</Link>}
    >
      {isRetired ? <RetiredNotice /> : <Measured fixes={fixes} tab={tab} />}
    </EntityInfoCard>
  );
}
