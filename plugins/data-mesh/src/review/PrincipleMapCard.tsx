import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, TablePagination } from '@backstage/ui';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  PolicyView,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { TitledCard } from '../layout/TitledCard';
import { useWidth } from '../layout/useWidth';
import { dataMeshTranslationRef } from '../translation';
import { PrincipleList } from './PrincipleList';
import { PrincipleMap } from './PrincipleMap';
import { PAGE_SIZE } from './reviewState';

/** Below it the map would show hardly half of its columns. */
const LEAST_WIDTH = 700;

const useStyles = makeStyles(theme => ({
  map: { marginBottom: theme.spacing(2) },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** What the colours and shapes of the map mean. */
function Legend() {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ul className={classes.legend} aria-label={t('review.map.legend')}>
      <li>
        <OutcomeBadge outcome="fail" critical />
      </li>
      {(['fail', 'unknown', 'due', 'exempt', 'pass'] as const).map(outcome => (
        <li key={outcome}>
          <OutcomeBadge outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

/** The principles of the policies in force that any of the products has. */
function principlesOf(
  policies: ReadonlyMap<string, PolicyView>,
  { items }: ProductSummaryPage,
): string[] {
  const known = [...policies.values()]
    .filter(({ inForce }) => inForce)
    .flatMap(({ scorecard }) => scorecard.checks)
    .flatMap(({ principle }) => principle ?? []);
  return [...new Set(known)].filter(principle =>
    items.some(({ scorecards }) =>
      scorecards.some(({ counts }) => counts[principle]),
    ),
  );
}

interface PrincipleMapCardProps {
  products: ProductSummaryPage;
  policies: PolicyView[] | undefined;
  /** From 1. */
  page: number;
  onPage: (page: number) => void;
}

/** Products by principle, 50 at a time; a list where there is little room. */
export function PrincipleMapCard({
  products,
  policies,
  page,
  onPage,
}: PrincipleMapCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('xs'));
  const [content, width] = useWidth();
  const narrow = width === undefined ? isPhone : width < LEAST_WIDTH;
  const byId = useMemo(
    () => new Map((policies ?? []).map(one => [one.scorecard.id, one])),
    [policies],
  );
  const principles = useMemo(
    () => principlesOf(byId, products),
    [byId, products],
  );
  const View = narrow ? PrincipleList : PrincipleMap;
  const offset = (page - 1) * PAGE_SIZE;
  return (
    <TitledCard
      className={classes.map}
      title={t('review.map.title')}
      subtitle={t('review.map.subtitle')}
      actions={<Legend />}
    >
      <div ref={content}>
        {policies ? (
          <View
            products={products.items}
            principles={principles}
            policies={byId}
          />
        ) : (
          <Skeleton width="100%" height={320} />
        )}
      </div>
      {products.totalItems > PAGE_SIZE && (
        <TablePagination
          pageSize={PAGE_SIZE}
          showPageSizeOptions={false}
          offset={offset}
          totalCount={products.totalItems}
          hasPreviousPage={page > 1}
          hasNextPage={offset + products.items.length < products.totalItems}
          onPreviousPage={() => onPage(page - 1)}
          onNextPage={() => onPage(page + 1)}
        />
      )}
    </TitledCard>
  );
}
