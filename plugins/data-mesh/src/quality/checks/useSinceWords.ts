import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { LatestSignalResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatDay } from '../../format/dates';
import { dataMeshTranslationRef } from '../../translation';

/** Says since when a rule is as it is. */
export function useSinceWords(): (result: LatestSignalResult) => string {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return ({ outcome, firstAt, lastPassedAt }) => {
    if (outcome === 'pass') {
      return t('quality.checks.knownSince', { day: formatDay(firstAt) });
    }
    return lastPassedAt
      ? t(`quality.checks.since.${outcome}`, { day: formatDay(lastPassedAt) })
      : t('quality.checks.neverPassed', { day: formatDay(firstAt) });
  };
}
