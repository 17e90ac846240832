import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton } from '@backstage/ui';
import { ProductQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { lazy, Suspense, useState } from 'react';
import { PlainTable } from '../../contract/PlainTable';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/numbers';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { dayCells, historiesOf, sumCells } from './dayCells';

// Charts are big; most of the page does without them.
const DailyChart = lazy(() => import('./DailyChart'));

/** How many cells of the product passed and failed, day by day. */
export function DailyCard({ quality }: { quality: ProductQuality }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [asTable, setAsTable] = useState(false);
  const cells = dayCells(quality.days, historiesOf(quality.outputs));
  if (sumCells(cells).measured === 0) return null;
  return (
    <TitledCard
      title={t('quality.daily.title')}
      subtitle={t('quality.daily.subtitle')}
      actions={
        <Button variant="tertiary" onPress={() => setAsTable(!asTable)}>
          {asTable ? t('quality.asChart') : t('quality.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <PlainTable
          label={t('quality.daily.title')}
          heads={[
            t('quality.daily.day'),
            t('quality.daily.passed'),
            t('quality.daily.failed'),
            t('quality.daily.share'),
          ]}
          labelled={[t('quality.daily.passed'), t('quality.daily.failed')]}
          rows={[...cells].reverse().map(one => {
            const { rate } = sumCells([one]);
            return {
              key: one.day,
              cells: [
                formatDay(one.day),
                one.passed.toLocaleString(),
                one.failed.toLocaleString(),
                rate === null ? t('quality.daily.noRun') : formatShare(rate),
              ],
            };
          })}
        />
      ) : (
        <Suspense fallback={<Skeleton width="100%" height={200} />}>
          <DailyChart cells={cells} />
        </Suspense>
      )}
    </TitledCard>
  );
}
