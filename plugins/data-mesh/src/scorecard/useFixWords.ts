import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CheckFixer } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLevelName } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';
import { OpenWork } from './openWork';

/** What a fix gives, and who can do it, in words. */
export function useFixWords() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  return {
    gives: ({ scorecard, level, of }: OpenWork) =>
      of === 1
        ? t('scorecard.next.gives', {
            scorecard: scorecard.title,
            level: levelName(level),
          })
        : t('scorecard.next.part', {
            checks: String(of),
            scorecard: scorecard.title,
            level: levelName(level),
          }),
    fixer: (fixedBy: CheckFixer) => t(`scorecard.fixer.${fixedBy}`),
  };
}
