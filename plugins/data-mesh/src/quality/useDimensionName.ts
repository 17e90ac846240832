import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { qualityDimension } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../translation';

/** The word for a dimension; a tool's own word stays as it is. */
export function useDimensionName(): (
  dimension: string | null | undefined,
) => string {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return dimension => {
    if (!dimension) return t('quality.dimension.none');
    const known = qualityDimension(dimension);
    return known ? t(`quality.dimension.${known}`) : dimension;
  };
}
