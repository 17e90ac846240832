import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLevelName } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';

interface CapNoteProps {
  scorecard: ProductScorecard;
  className?: string;
}

/** Which lifecycle caps a level, and what the checks alone would give. */
export function CapNote({ scorecard, className }: CapNoteProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  if (!scorecard.cappedBy) return null;
  return (
    <Text as="p" variant="body-small" className={className}>
      {t('scorecard.ladder.cap', {
        lifecycle: scorecard.cappedBy,
        level: levelName(scorecard.level),
      })}{' '}
      {t('scorecard.ladder.wouldBe', {
        level: levelName(scorecard.levelBeforeCap),
      })}
    </Text>
  );
}
