import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  DataStatusBadge,
  LevelBadge,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CreateProductButton } from '../create/CreateProductButton';
import { scopeFilters } from '../review/reviewState';
import { rootRouteRef } from '../routes';
import { useProductTab } from '../product/useProductTab';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';

const SHOWN = 6;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    alignItems: 'center',
    display: 'grid',
    gap: theme.spacing(0.25, 2),
    gridTemplateColumns: 'minmax(0, 1fr) auto 124px',
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  name: {
    fontWeight: 600,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

function Product({ product }: { product: ProductSummary }) {
  const classes = useStyles();
  const tab = useProductTab(product.entityRef, 'scorecard');
  return (
    <li className={classes.item}>
      <Link to={tab} className={classes.name} title={product.title}>
        {product.title}
      </Link>
      <LevelBadge level={product.level} position={product.position} />
      <DataStatusBadge status={product.status} />
    </li>
  );
}

/** The reader's products on the home page, those that need care first. */
export function MyProducts() {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const root = useRouteRef(rootRouteRef);
  const { value, error, retry } = useLoaded(['my products'], signal =>
    api.listProducts(
      { ...scopeFilters({ kind: 'me' }), orderBy: 'level', limit: SHOWN },
      { signal },
    ),
  );
  if (error) {
    return (
      <LoadProblem title={t('review.failed')} error={error} retry={retry} />
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('review.loading')}>
        <Skeleton width="100%" height={200} />
      </div>
    );
  }
  if (!value.totalItems) {
    return (
      <>
        <Text as="p">{t('rollup.noneMine')}</Text>
        <Flex align="center" gap="3">
          <CreateProductButton />
          <Link to={`${root()}/explore`}>{t('rollup.exploreAll')}</Link>
        </Flex>
      </>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('rollup.mine')}>
        {value.items.map(product => (
          <Product key={product.entityRef} product={product} />
        ))}
      </ul>
      <Link to={`${root()}/scorecards`}>
        {value.totalItems > SHOWN
          ? t('rollup.allMine', { count: value.totalItems })
          : t('rollup.openScorecards')}
      </Link>
    </>
  );
}
