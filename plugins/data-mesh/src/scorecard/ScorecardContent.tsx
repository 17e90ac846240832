import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Card, CardBody, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { formatAgo } from '../format/dates';
import { LoadingCard } from '../layout/LoadingCard';
import { useProduct } from '../product/useProduct';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { AttestDialog } from './AttestDialog';
import { ConfirmationCard } from './ConfirmationCard';
import { ExemptionDialog } from './ExemptionDialog';
import { ExemptionsCard } from './ExemptionsCard';
import { FixContext } from './FixActions';
import { HistoryCard } from './HistoryCard';
import { LadderCard } from './LadderCard';
import { NextStepsCard } from './NextStepsCard';
import { RetiredNotice } from './RetiredNotice';
import { ScorecardProblem } from './ScorecardProblem';
import { SummaryCard } from './SummaryCard';
import { useScorecards } from './useScorecards';
import { useSources } from './useSources';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    justifyContent: 'space-between',
  },
  summaries: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
  },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 2fr) minmax(280px, 1fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', gap: theme.spacing(2) },
}));

/** Leads to the check that the address names, once it is on the page. */
function useScrollToCheck() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const row = document.getElementById(hash.slice(1));
    row?.scrollIntoView?.({ block: 'center' });
  }, [hash]);
}

interface HeadProps {
  product: ProductDetails;
  onRefreshed: (product: ProductDetails) => void;
}

function Head({ product, onRefreshed }: HeadProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const [state, setState] = useState<'idle' | 'measuring' | 'done'>('idle');
  const [error, setError] = useState<Error>();
  const refresh = async () => {
    setState('measuring');
    setError(undefined);
    try {
      onRefreshed(await api.refresh(product.entityRef));
      setState('done');
    } catch (problem) {
      setError(problem as Error);
      setState('idle');
    }
  };
  return (
    <>
      <div className={classes.head}>
        <Text color="secondary" aria-live="polite">
          {state === 'done'
            ? t('scorecard.refreshed')
            : t('scorecard.evaluated', {
                ago: formatAgo(product.evaluatedAt),
                policies: t('scorecard.policies', {
                  count: product.scorecards.length,
                }),
              })}
          {'. '}
          {t('scorecard.cumulative')}
        </Text>
        <Button
          variant="secondary"
          iconStart={<RefreshIcon fontSize="inherit" />}
          isDisabled={state === 'measuring'}
          onPress={refresh}
        >
          {state === 'measuring'
            ? t('scorecard.refreshing')
            : t('scorecard.refresh')}
        </Button>
      </div>
      {error && <LoadProblem title={t('scorecard.failed')} error={error} />}
    </>
  );
}

interface ScorecardsProps {
  product: ProductDetails;
  historyDays: number;
  onChanged: (product: ProductDetails) => void;
  reload: () => void;
}

function Scorecards({
  product,
  historyDays,
  onChanged,
  reload,
}: ScorecardsProps) {
  const classes = useStyles();
  const { product: entity } = useProduct();
  const sources = useSources();
  const [dialog, setDialog] = useState<'confirm' | 'exemption'>();
  const [requests, setRequests] = useState(0);
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mayConfirm = product.may.attest.allowed;
  const fixing = useMemo(
    () => ({
      ...sources,
      ports: entity.spec.outputs ?? [],
      confirm: mayConfirm ? () => setDialog('confirm') : undefined,
    }),
    [sources, entity, mayConfirm],
  );
  const [params, setParams] = useSearchParams();
  const principle = params.get('principle') ?? undefined;
  const ladders = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever asks for a principle came for its checks.
    if (principle) ladders.current?.scrollIntoView?.();
  }, [principle]);
  useScrollToCheck();
  return (
    <FixContext.Provider value={fixing}>
      <Head product={product} onRefreshed={onChanged} />
      <div className={classes.summaries}>
        {product.scorecards.map(one => (
          <SummaryCard key={one.scorecard} scorecard={one} />
        ))}
      </div>
      <div className={classes.columns}>
        <NextStepsCard scorecards={product.scorecards} />
        <div className={classes.side}>
          <ConfirmationCard
            product={product}
            onConfirm={() => setDialog('confirm')}
          />
          <ExemptionsCard
            product={product}
            version={requests}
            onRequest={() => setDialog('exemption')}
          />
        </div>
      </div>
      <HistoryCard product={product} days={historyDays} />
      <div ref={ladders} className={classes.side}>
        {principle && (
          <div>
            <Button variant="secondary" onPress={() => setParams({})}>
              {t('scorecard.ladder.onlyPrinciple', { principle })}
            </Button>
          </div>
        )}
        {product.scorecards
          .filter(
            ({ checks }) =>
              !principle || checks.some(one => one.principle === principle),
          )
          .map(one => (
            <LadderCard
              key={`${one.scorecard} ${principle}`}
              scorecard={one}
              principle={principle}
            />
          ))}
      </div>
      {dialog === 'confirm' && (
        <AttestDialog
          sources={sources}
          onClose={() => setDialog(undefined)}
          onConfirmed={reload}
        />
      )}
      {dialog === 'exemption' && (
        <ExemptionDialog
          product={product}
          onClose={() => setDialog(undefined)}
          onRequested={() => setRequests(n => n + 1)}
        />
      )}
    </FixContext.Provider>
  );
}

interface ScorecardContentProps {
  historyDays?: number;
}

function Measured({ historyDays = 180 }: ScorecardContentProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { ref } = useProduct();
  const { value, error, retry, replace } = useScorecards(ref);
  return (
    <div className={classes.content}>
      {error && (
        <Card>
          <CardBody>
            <ScorecardProblem error={error} retry={retry} />
          </CardBody>
        </Card>
      )}
      {!value && !error && (
        <div
          role="status"
          aria-label={t('scorecard.loading')}
          className={classes.summaries}
        >
          <LoadingCard height={240} />
          <LoadingCard height={240} />
        </div>
      )}
      {value && (
        <Scorecards
          product={value}
          historyDays={historyDays}
          onChanged={replace}
          reload={retry}
        />
      )}
    </div>
  );
}

/** The tab *Scorecard* of a data product: where it stands, and the way up. */
export function ScorecardContent(props: ScorecardContentProps) {
  const { product } = useProduct();
  if (product.spec.lifecycle !== 'retired') return <Measured {...props} />;
  return (
    <Card>
      <CardBody>
        <RetiredNotice />
      </CardBody>
    </Card>
  );
}
