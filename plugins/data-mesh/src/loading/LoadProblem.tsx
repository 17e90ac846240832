import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';

interface LoadProblemProps {
  /** What could not be done. */
  title: string;
  error: Error;
  /** Asks again; without it there is nothing to try again. */
  retry?: () => void;
}

/** Says what could not be done and why, and lets the reader try again. */
export function LoadProblem({ title, error, retry }: LoadProblemProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <>
      <ResponseErrorPanel
        title={`${title}: ${messageOf(error)}`}
        error={error}
      />
      {retry && (
        <Button variant="secondary" onPress={retry}>
          {t('review.tryAgain')}
        </Button>
      )}
    </>
  );
}
