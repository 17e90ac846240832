import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MIN_DAYS_MEASURED } from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/numbers';
import { dataMeshTranslationRef } from '../../translation';
import { CellSums, DayCells, sumCells } from './dayCells';

/** So many days are named; more are counted. */
const MOST_NAMED = 5;

/** Says days and shares of days in words. */
export function useDayWords(): {
  /** `3 Nov 2026: 4 of 5 passed`. */
  day: (cells: DayCells) => string;
  /** What a row of days shows, for those who do not see it. */
  summary: (cells: readonly DayCells[]) => string;
  /** The share of cells; words where the days are too few to tell. */
  rate: (sums: CellSums) => string;
  /** `4 Nov 2026, 9 Nov 2026`, or how many when they are many. */
  list: (days: readonly string[]) => string;
} {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const list = (days: readonly string[]) =>
    days.length > MOST_NAMED
      ? t('quality.days.count', { count: days.length })
      : days.map(formatDay).join(', ');
  return {
    list,
    day: ({ day, passed, failed }) =>
      passed + failed === 0
        ? t('quality.days.noResult', { day: formatDay(day) })
        : t('quality.days.passed', {
            day: formatDay(day),
            passed: String(passed),
            measured: String(passed + failed),
          }),
    summary: cells => {
      const { measuredDays, failedDays, emptyDays } = sumCells(cells);
      const failed = cells.filter(one => one.failed > 0).map(({ day }) => day);
      return [
        t('quality.days.goodDays', {
          good: String(measuredDays - failedDays),
          measured: String(measuredDays),
        }),
        failed.length > 0 && t('quality.days.failedOn', { days: list(failed) }),
        emptyDays.length > 0 &&
          t('quality.days.emptyDays', { count: emptyDays.length }),
      ]
        .filter(Boolean)
        .join('; ');
    },
    rate: ({ rate, measured, measuredDays }) => {
      if (rate === null) return t('quality.days.never');
      if (measuredDays < MIN_DAYS_MEASURED) {
        return t('quality.days.tooFew', {
          days: String(measuredDays),
          needed: String(MIN_DAYS_MEASURED),
        });
      }
      return t('quality.days.rate', {
        share: formatShare(rate),
        cells: measured.toLocaleString(),
      });
    },
  };
}
