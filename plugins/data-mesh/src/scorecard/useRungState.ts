import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dataMeshTranslationRef } from '../translation';
import { Rung } from './rungs';

/** How far a level is: reached, or what it still waits for. */
export function useRungState(): (rung: Rung) => string {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return ({ reached, open }) => {
    if (reached) return t('scorecard.ladder.reached');
    return open
      ? t('scorecard.ladder.left', { count: open })
      : t('scorecard.ladder.waits');
  };
}
