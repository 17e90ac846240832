import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CheckOutcome,
  outcomesWorstFirst,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMemo } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { PrincipleCell } from './principleCell';

/** The words of cells; a map has hundreds of them, of which few differ. */
export interface CellWords {
  /** `1 fail +2?` */
  worst: (cell: PrincipleCell) => string;
  /** `1 fail, 2 unknown, 3 pass` */
  all: (cell: PrincipleCell) => string;
  label: (product: string, principle: string, words: string) => string;
}

/** Says what is in a cell, each combination translated once. */
export function useCellWords(): CellWords {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return useMemo(() => {
    const known = new Map<string, string>();
    const count = (outcome: CheckOutcome, number: number) => {
      const key = `${outcome} ${number}`;
      let words = known.get(key);
      if (words === undefined) {
        words = t(`review.map.count.${outcome}`, { number: String(number) });
        known.set(key, words);
      }
      return words;
    };
    // Not translated for each cell: only the names in it differ.
    const label = t('review.map.cell', {
      product: '{product}',
      principle: '{principle}',
      words: '{words}',
    });
    return {
      worst: ({ outcome, count: number, alsoUnknown }) =>
        alsoUnknown
          ? `${count(outcome, number)} +${alsoUnknown}?`
          : count(outcome, number),
      all: ({ outcomes }) =>
        outcomesWorstFirst
          .flatMap(one => (outcomes[one] ? count(one, outcomes[one]!) : []))
          .join(', '),
      label: (product, principle, words) =>
        label
          .split('{product}')
          .join(product)
          .split('{principle}')
          .join(principle)
          .split('{words}')
          .join(words),
    };
  }, [t]);
}
