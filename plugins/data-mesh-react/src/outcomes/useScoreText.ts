import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Coverage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshReactTranslationRef } from '../translation';

/**
 * Says a score, always together with how much of it is known:
 * `78 · 18 of 22 known`.
 *
 * @public
 */
export function useScoreText(): (
  score: number | null,
  coverage: Coverage,
) => string {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  return (score, { known, applicable }) =>
    `${score === null ? t('score.none') : Math.round(score)} · ${t(
      'score.coverage',
      { known: String(known), applicable: String(applicable) },
    )}`;
}
