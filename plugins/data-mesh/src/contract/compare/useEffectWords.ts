import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ContractConsumer } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../../translation';

/** What is known of how a consumer reads a contract, line by line. */
export function useEffectWords(): (consumer: ContractConsumer) => string[] {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return ({ effect, reads, output }) => {
    const words = {
      breaks: [
        t('contract.compare.reads', { fields: reads.join(', ') }),
        t('contract.compare.seen'),
      ],
      unknown: [t('contract.compare.noLineage')],
      unaffected: output ? [t('contract.compare.otherOutput', { output })] : [],
    };
    return words[effect];
  };
}
