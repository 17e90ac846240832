import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckOutcome,
  ProductSummary,
  ProductSummaryFilters,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useExploreLink } from '../explore/useExploreLink';
import { useProductTab } from '../product/useProductTab';
import { LoadProblem } from '../loading/LoadProblem';
import { isAnswer } from '../loading/isAnswer';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { CONFIRMATION_CHECK } from './checkSums';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

function DueItem({ product }: { product: ProductSummary }) {
  const classes = useStyles();
  const tab = useProductTab(product.entityRef, 'scorecard');
  return (
    <li className={classes.item}>
      <Link to={tab}>{product.title}</Link>
    </li>
  );
}

/** Products whose ownership has to be confirmed, loaded after the page itself. */
export function ConfirmationsCard({
  filters,
  ready,
}: {
  filters: ProductSummaryFilters;
  /** Whether what matters more is there. */
  ready: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const link = useExploreLink();
  const due = {
    ...filters,
    check: [CONFIRMATION_CHECK],
    outcome: ['fail', 'unknown', 'due'] as CheckOutcome[],
  };
  const { value, error } = useLoaded(
    ready ? ['confirmations', filters] : undefined,
    signal => api.listProducts({ ...due, limit: SHOWN }, { signal }),
  );
  // Without the shipped scorecard nobody has to confirm anything here.
  if (isAnswer(error, 'InputError')) return null;
  return (
    <TitledCard
      title={t('review.confirm.title')}
      actions={
        value &&
        value.totalItems > SHOWN && (
          <Link to={link(due)}>
            {t('review.confirm.all', {
              number: value.totalItems.toLocaleString(),
            })}
          </Link>
        )
      }
    >
      {error && (
        <LoadProblem title={t('review.confirm.failed')} error={error} />
      )}
      {!error && !value && <Skeleton width="100%" height={120} />}
      {value && !value.items.length && (
        <Text color="secondary">{t('review.confirm.none')}</Text>
      )}
      <ul className={classes.list}>
        {value?.items.map(product => (
          <DueItem key={product.entityRef} product={product} />
        ))}
      </ul>
    </TitledCard>
  );
}
