import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../../translation';

/** `v3.1.0` of `odcs` as `ODCS 3.1`. */
function standardName({ standard, standardVersion }: ContractDetails): string {
  const version = /^v?(\d+\.\d+)/.exec(standardVersion)?.[1];
  return [standard.toLocaleUpperCase('en-US'), version]
    .filter(Boolean)
    .join(' ');
}

/** Whether a contract is what its standard asks for; nobody knows without details. */
export function ValidityBadge({ details }: { details?: ContractDetails }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!details) {
    return (
      <OutcomeBadge outcome="unknown" plain>
        {t('contract.head.notChecked')}
      </OutcomeBadge>
    );
  }
  const { findings, standard, valid } = details;
  const count = (severity: string) =>
    findings.filter(one => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const words = [
    errors > 0 && t('contract.head.errors', { count: errors }),
    valid && t('contract.head.valid', { standard: standardName(details) }),
    warnings > 0 && t('contract.head.warnings', { count: warnings }),
  ].filter(Boolean);
  return (
    <OutcomeBadge outcome={valid && standard ? 'pass' : 'fail'} plain>
      {standard || errors ? words.join(', ') : t('contract.head.notRecognised')}
    </OutcomeBadge>
  );
}
