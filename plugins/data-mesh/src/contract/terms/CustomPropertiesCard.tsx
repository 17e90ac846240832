import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CustomPropertyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { useMono } from '../useMono';

/** What a contract says beyond its standard. */
export function CustomPropertiesCard({
  properties,
}: {
  properties: readonly CustomPropertyView[];
}) {
  const mono = useMono();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard title={t('contract.custom.title')}>
      <PlainTable
        label={t('contract.custom.title')}
        heads={[t('contract.custom.name'), t('contract.custom.value')]}
        rows={properties.map(({ property, value, description }, i) => ({
          key: `${i}`,
          cells: [
            <>
              {property}
              <div className={second} dir="auto">
                {description}
              </div>
            </>,
            <code className={mono}>{value}</code>,
          ],
        }))}
      />
    </TitledCard>
  );
}
