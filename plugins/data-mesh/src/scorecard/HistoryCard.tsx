import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { LoadProblem } from '../loading/LoadProblem';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { HistoryChart } from './HistoryChart';
import { historySeries } from './historySeries';
import { HistoryTable } from './HistoryTable';

const useStyles = makeStyles({ body: { minHeight: 246 } });

interface HistoryCardProps {
  product: ProductDetails;
  days: number;
}

/** What became of a product's score and level, and why. */
export function HistoryCard({ product, days }: HistoryCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const { entityRef, evaluatedAt, scorecards } = product;
  const { value, error, retry } = useLoaded(
    ['history', entityRef, days, evaluatedAt],
    signal => api.getHistory(entityRef, days, { signal }),
  );
  const [id, setId] = useState(scorecards[0]?.scorecard);
  const [asTable, setAsTable] = useState(false);
  const scorecard = scorecards.find(one => one.scorecard === id);
  const series =
    value && scorecard
      ? historySeries(value, scorecard.scorecard, Date.now())
      : undefined;

  const content = () => {
    if (error) {
      return (
        <LoadProblem
          title={t('scorecard.history.failed')}
          error={error}
          retry={retry}
        />
      );
    }
    if (!value) return <Skeleton width="100%" height={246} />;
    if (!series || !scorecard) {
      return <Text color="secondary">{t('scorecard.history.none')}</Text>;
    }
    const ladder = scorecard.levels.length;
    return asTable ? (
      <HistoryTable
        transitions={series.transitions}
        checks={scorecard.checks}
        ladder={ladder}
      />
    ) : (
      <HistoryChart title={scorecard.title} series={series} ladder={ladder} />
    );
  };

  return (
    <TitledCard
      title={t('scorecard.history.title')}
      subtitle={t('scorecard.history.subtitle', { days: String(days) })}
      actions={
        <>
          <Button variant="tertiary" onPress={() => setAsTable(!asTable)}>
            {asTable
              ? t('scorecard.history.asChart')
              : t('scorecard.history.asTable')}
          </Button>
          <ToggleButtonGroup
            aria-label={t('scorecard.history.choose')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={id ? [id] : []}
            onSelectionChange={keys => setId(String([...keys][0]))}
          >
            {scorecards.map(one => (
              <ToggleButton key={one.scorecard} id={one.scorecard} size="small">
                {one.title}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </>
      }
    >
      <div className={classes.body}>{content()}</div>
    </TitledCard>
  );
}
