import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ProductQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { PlainTable } from '../../contract/PlainTable';
import { useMono } from '../../contract/useMono';
import { Ago } from '../../format/Ago';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';

interface UnmappedCardProps {
  unmapped: ProductQuality['unmapped'];
}

/** What came and could not be given to an output; nothing when all could. */
export function UnmappedCard({ unmapped }: UnmappedCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mono = useMono();
  if (unmapped.length === 0) return null;
  return (
    <TitledCard
      title={t('quality.unmapped.title')}
      subtitle={t('quality.unmapped.subtitle')}
    >
      <PlainTable
        label={t('quality.unmapped.title')}
        heads={[
          t('quality.unmapped.subject'),
          t('quality.unmapped.count'),
          t('quality.unmapped.reason'),
          t('quality.unmapped.tool'),
          t('quality.unmapped.received'),
        ]}
        rows={unmapped.map(one => ({
          key: `${one.source} ${one.subject} ${one.receivedAt}`,
          cells: [
            <code className={mono}>{one.subject}</code>,
            one.count.toLocaleString(),
            one.reason,
            one.source,
            <Ago at={one.receivedAt} />,
          ],
        }))}
      />
    </TitledCard>
  );
}
