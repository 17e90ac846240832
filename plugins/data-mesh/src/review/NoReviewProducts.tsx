import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { dataMeshTranslationRef } from '../translation';
import { ReviewState } from './reviewState';

interface NoReviewProductsProps {
  state: ReviewState;
  onChange: (change: Partial<ReviewState>) => void;
}

/** Says why there is nothing to review, and what to look at instead. */
export function NoReviewProducts({ state, onChange }: NoReviewProductsProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mine = state.scope.kind === 'me' && !state.fixedBy;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" align="center" p="8" gap="3">
          <Text as="h2" variant="title-x-small">
            {mine ? t('review.empty.me') : t('review.empty.other')}
          </Text>
          <Text color="secondary">
            {mine ? t('review.empty.meBody') : t('review.empty.otherBody')}
          </Text>
          {state.fixedBy ? (
            <Button
              variant="primary"
              onPress={() => onChange({ fixedBy: undefined })}
            >
              {t('review.empty.dropFilter')}
            </Button>
          ) : (
            state.scope.kind !== 'everyone' && (
              <Button
                variant="primary"
                onPress={() => onChange({ scope: { kind: 'everyone' } })}
              >
                {t('review.empty.everyone')}
              </Button>
            )
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
