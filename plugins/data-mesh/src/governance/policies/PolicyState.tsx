import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../../translation';

/** Whether a policy is in force, and why not. */
export function PolicyState({ policy }: { policy: PolicyView }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { inForce, reason } = policy;
  return (
    <OutcomeBadge outcome={inForce ? 'pass' : 'not-applicable'}>
      {inForce
        ? t('governance.view.inForce')
        : t('governance.view.notInForce', {
            reason: reason ?? t('governance.notInForce.noReason'),
          })}
    </OutcomeBadge>
  );
}
