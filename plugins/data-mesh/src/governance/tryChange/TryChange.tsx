import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { lazy, Suspense } from 'react';
import { LoadingCard } from '../../layout/LoadingCard';
import { dataMeshTranslationRef } from '../../translation';

// The editor is large, and most readers never change a policy.
const TryChangeCard = lazy(() =>
  import('./TryChangeCard').then(m => ({ default: m.TryChangeCard })),
);

export interface TryChangeProps {
  policy: PolicyView;
  onClose: () => void;
}

/** The editor of a policy, loaded when it is opened. */
export function TryChange(props: TryChangeProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <Suspense
      fallback={
        <div role="status" aria-label={t('governance.tryChange.loading')}>
          <LoadingCard height={520} />
        </div>
      }
    >
      <TryChangeCard {...props} />
    </Suspense>
  );
}
