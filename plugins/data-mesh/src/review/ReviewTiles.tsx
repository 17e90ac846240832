import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, Skeleton, Text } from '@backstage/ui';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  CheckOutcome,
  CheckRollupRow,
  PolicyView,
  ProductSummaryFilters,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OutcomeIcon,
  outcomeColors,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ReactNode } from 'react';
import { useExploreLink } from '../explore/useExploreLink';
import { levelCounts, LevelDistribution } from '../levels/LevelDistribution';
import { dataMeshTranslationRef } from '../translation';
import { CONFIRMATION_CHECK, sumOutcomes } from './checkSums';

const useStyles = makeStyles(theme => ({
  tiles: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
    // Numbers need their room: levels go to a row of their own.
    '@media (max-width: 1399px)': { gridTemplateColumns: 'repeat(4, 1fr)' },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'repeat(2, 1fr)' },
    marginBottom: theme.spacing(2),
  },
  wide: {
    gridColumn: 'span 2',
    '@media (max-width: 1399px)': { order: 1 },
  },
  figure: {
    alignItems: 'center',
    display: 'flex',
    fontSize: 28,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 700,
    gap: 8,
    lineHeight: '36px',
  },
}));

interface TileProps {
  title: string;
  wide?: boolean;
  children: ReactNode;
}

function Tile({ title, wide, children }: TileProps) {
  const classes = useStyles();
  return (
    <Card className={wide ? classes.wide : undefined}>
      <CardBody>
        <Text as="h2" variant="body-small" color="secondary" weight="bold">
          {title}
        </Text>
        {children}
      </CardBody>
    </Card>
  );
}

interface FigureTileProps {
  title: string;
  count: number;
  outcome: CheckOutcome;
  note: string;
  /** Where the products behind the number are. */
  to: string;
}

function FigureTile({ title, count, outcome, note, to }: FigureTileProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const number = count.toLocaleString();
  return (
    <Tile title={title}>
      <div className={classes.figure}>
        <OutcomeIcon
          outcome={count ? outcome : 'pass'}
          style={{ color: outcomeColors[count ? outcome : 'pass'][type].text }}
        />
        {count ? <Link to={to}>{number}</Link> : number}
      </div>
      <Text variant="body-small" color="secondary">
        {note}
      </Text>
    </Tile>
  );
}

interface ReviewTilesProps {
  /** What narrows the products of the page. */
  filters: ProductSummaryFilters;
  products: ProductSummaryPage;
  checks: CheckRollupRow[] | undefined;
  policies: PolicyView[] | undefined;
}

/** Where the products stand, in ten seconds; each number opens its list. */
export function ReviewTiles({
  filters,
  products,
  checks,
  policies,
}: ReviewTilesProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  const { totalItems, facets } = products;
  const meshWide = policies?.filter(
    ({ inForce, scorecard }) => inForce && !scorecard.domain,
  );
  const levelsOf = new Map(
    facets?.scorecardLevel?.map(({ value, count }) => [value, count]),
  );
  const placeholder = <Skeleton width="100%" height={52} />;
  const confirmations = checks?.filter(
    ({ scorecard, check }) => `${scorecard}/${check}` === CONFIRMATION_CHECK,
  );
  const unknown = sumOutcomes(checks ?? [], ['unknown']);
  const critical = checks?.filter(({ severity }) => severity === 'critical');

  return (
    <div className={classes.tiles}>
      <Tile title={t('review.tile.products')}>
        <div className={classes.figure}>
          <Link to={link(filters)}>{totalItems.toLocaleString()}</Link>
        </div>
      </Tile>
      {meshWide?.map(({ scorecard }) => (
        <Tile
          key={scorecard.id}
          wide
          title={t('review.tile.level', { scorecard: scorecard.title })}
        >
          <div style={{ marginTop: 8 }}>
            <LevelDistribution
              counts={levelCounts(scorecard.levels, (_position, level) =>
                levelsOf.get(`${scorecard.id}/${level ?? 'none'}`),
              )}
              linkTo={({ level }) =>
                link({
                  ...filters,
                  scorecardLevel: [`${scorecard.id}/${level ?? 'none'}`],
                })
              }
            />
          </div>
        </Tile>
      ))}
      {!meshWide && (
        <Tile wide title={t('review.loading')}>
          {placeholder}
        </Tile>
      )}
      {critical ? (
        <FigureTile
          title={t('review.tile.critical')}
          count={sumOutcomes(critical, ['fail'])}
          outcome="fail"
          note={
            sumOutcomes(critical, ['fail'])
              ? t('review.tile.criticalOf', {
                  count: critical.filter(row => row.outcomes.fail).length,
                })
              : t('review.tile.criticalNone')
          }
          to={link({ ...filters, severity: ['critical'], outcome: ['fail'] })}
        />
      ) : (
        <Tile title={t('review.tile.critical')}>{placeholder}</Tile>
      )}
      {checks ? (
        <FigureTile
          title={t('review.tile.unknown')}
          count={unknown}
          outcome="unknown"
          note={[
            unknown &&
              t('review.tile.unknownOf', {
                count: checks.filter(row => row.outcomes.unknown).length,
              }),
            t('review.tile.due', {
              number: sumOutcomes(checks, ['due']).toLocaleString(),
            }),
          ]
            .filter(Boolean)
            .join('; ')}
          to={link({ ...filters, outcome: ['unknown'] })}
        />
      ) : (
        <Tile title={t('review.tile.unknown')}>{placeholder}</Tile>
      )}
      {confirmations && confirmations.length > 0 && (
        <FigureTile
          title={t('review.tile.confirmations')}
          count={sumOutcomes(confirmations, ['fail', 'unknown', 'due'])}
          outcome="due"
          note={t('review.tile.confirmationsOf', {
            number: totalItems.toLocaleString(),
          })}
          to={link({
            ...filters,
            check: [CONFIRMATION_CHECK],
            outcome: ['fail', 'unknown', 'due'],
          })}
        />
      )}
    </div>
  );
}
