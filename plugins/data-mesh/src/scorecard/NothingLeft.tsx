import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../translation';

/** When no check stands in the way; a capped level can still rise. */
export function NothingLeft({
  scorecards,
}: {
  scorecards: readonly ProductScorecard[];
}) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const capped = scorecards.find(({ cappedBy }) => cappedBy);
  return (
    <Text as="p">
      {capped
        ? t('scorecard.next.capped', { lifecycle: capped.cappedBy! })
        : t('scorecard.next.nothing')}
    </Text>
  );
}
