import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { LoadProblem } from '../loading/LoadProblem';
import { isAnswer } from '../loading/isAnswer';
import { dataMeshTranslationRef } from '../translation';

interface ScorecardProblemProps {
  error: Error;
  retry: () => void;
}

/** Why there is no scorecard: none yet, or a failure. */
export function ScorecardProblem({ error, retry }: ScorecardProblemProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (isAnswer(error, 'NotFoundError')) {
    return (
      <Flex direction="column" gap="2" align="start">
        <Text as="h3" variant="title-x-small">
          {t('scorecard.notMeasured.title')}
        </Text>
        <Text color="secondary">{t('scorecard.notMeasured.body')}</Text>
        <Button variant="secondary" onPress={retry}>
          {t('scorecard.tryAgain')}
        </Button>
      </Flex>
    );
  }
  return (
    <LoadProblem title={t('scorecard.failed')} error={error} retry={retry} />
  );
}
