import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummaryPage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEffect, useState } from 'react';
import { LoadingCard } from '../layout/LoadingCard';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { ChangedCard } from './ChangedCard';
import { ConfirmationsCard } from './ConfirmationsCard';
import { FixFirstCard } from './FixFirstCard';
import { gettingStarted } from './gettingStarted';
import { GettingStartedCard } from './GettingStartedCard';
import { NoReviewProducts } from './NoReviewProducts';
import { PrincipleMapCard } from './PrincipleMapCard';
import { ReviewHead } from './ReviewHead';
import { ReviewState, scopeFilters } from './reviewState';
import { ReviewTiles } from './ReviewTiles';
import { TrendCard } from './TrendCard';
import { Review, useReview } from './useReview';
import { useReviewState } from './useReviewState';

const useStyles = makeStyles(theme => ({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 2fr) minmax(300px, 1fr)',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', gap: theme.spacing(2) },
}));

interface BodyProps {
  state: ReviewState;
  review: Review;
  products: ProductSummaryPage;
  trendDays: number;
  /** Whether what matters most is on the page. */
  shown: boolean;
  onChange: (change: Partial<ReviewState>) => void;
}

function ReviewBody({
  state,
  review,
  products,
  trendDays,
  shown,
  onChange,
}: BodyProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { checks, policies, trend } = review;
  const filters = {
    ...scopeFilters(state.scope),
    ...(state.fixedBy ? { fixedBy: [state.fixedBy] } : {}),
  };
  const scope = scopeFilters(state.scope);
  const started = checks.value && gettingStarted(checks.value);
  const problem = checks.error ?? policies.error;
  return (
    <>
      {problem && (
        <LoadProblem
          title={t('review.failed')}
          error={problem}
          retry={() => {
            checks.retry();
            policies.retry();
          }}
        />
      )}
      <ReviewTiles
        filters={scope}
        products={products}
        checks={checks.value}
        policies={policies.value}
      />
      {started && <GettingStartedCard filters={scope} progress={started} />}
      {!policies.error && (
        <PrincipleMapCard
          products={products}
          policies={policies.value}
          page={state.page}
          onPage={page => onChange({ page })}
        />
      )}
      <div className={classes.columns}>
        {checks.value && (
          <FixFirstCard
            checks={checks.value}
            products={products.items}
            filters={filters}
            fixedBy={state.fixedBy}
          />
        )}
        {!checks.value && !checks.error && <LoadingCard height={480} />}
        <div className={classes.side}>
          <TrendCard trend={trend} policies={policies.value} days={trendDays} />
          {trend.value && (
            <ChangedCard
              transitions={trend.value.transitions}
              policies={policies.value}
            />
          )}
          <ConfirmationsCard filters={scope} ready={shown} />
        </div>
      </div>
    </>
  );
}

/** Whether the page has all but what can wait; true only after it is drawn. */
function useShown({ products, checks, policies }: Review): boolean {
  const settled = [products, checks, policies].every(part => !part.loading);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (settled) setShown(true);
  }, [settled]);
  return shown;
}

/** Which products need care, why, and what to do first. */
export function ReviewPage({ trendDays = 90 }: { trendDays?: number }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [state, update] = useReviewState();
  const review = useReview(state, trendDays);
  const { products } = review;
  const shown = useShown(review);
  const classes = useStyles();
  return (
    <Content>
      <ReviewHead
        state={state}
        products={products.value}
        ready={shown}
        onChange={update}
      />
      {products.error && (
        <LoadProblem
          title={t('review.failed')}
          error={products.error}
          retry={products.retry}
        />
      )}
      {!products.value && !products.error && (
        <div
          role="status"
          aria-label={t('review.loading')}
          className={classes.side}
        >
          <LoadingCard height={112} />
          <LoadingCard height={420} />
        </div>
      )}
      {products.value?.totalItems === 0 && (
        <NoReviewProducts state={state} onChange={update} />
      )}
      {products.value && products.value.totalItems > 0 && (
        <ReviewBody
          state={state}
          review={review}
          products={products.value}
          trendDays={trendDays}
          shown={shown}
          onChange={update}
        />
      )}
    </Content>
  );
}
