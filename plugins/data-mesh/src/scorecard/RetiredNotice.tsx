import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { dataMeshTranslationRef } from '../translation';

/** Instead of results that are stored of a product from before it was retired. */
export function RetiredNotice() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h3" variant="title-x-small">
        {t('scorecard.retired.title')}
      </Text>
      <Text color="secondary">{t('scorecard.retired.body')}</Text>
    </Flex>
  );
}
