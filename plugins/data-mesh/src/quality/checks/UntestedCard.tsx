import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OutputQualityReport } from '@backstage-data-mesh/plugin-data-mesh-common';
import { PlainTable } from '../../contract/PlainTable';
import { useMono } from '../../contract/useMono';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { useProductTab } from '../../product/useProductTab';
import { dataMeshTranslationRef } from '../../translation';
import { useDimensionName } from '../useDimensionName';

interface UntestedCardProps {
  entityRef: string;
  outputs: readonly OutputQualityReport[];
}

/** Rules that a contract promises and no result was ever received of. */
export function UntestedCard({ entityRef, outputs }: UntestedCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mono = useMono();
  const { second } = useTableStyles();
  const tab = useProductTab(entityRef, 'contract');
  const dimensionName = useDimensionName();
  const promised = outputs.reduce((sum, one) => sum + one.contractRules, 0);
  const rules = outputs.flatMap(({ output, untested }) =>
    untested.map(rule => ({ ...rule, output })),
  );
  if (rules.length === 0) return null;
  return (
    <TitledCard
      title={t('quality.untested.title')}
      subtitle={t('quality.untested.subtitle', {
        untested: rules.length.toLocaleString(),
        all: promised.toLocaleString(),
      })}
    >
      <PlainTable
        label={t('quality.untested.title')}
        heads={[
          t('quality.untested.rule'),
          t('quality.untested.measures'),
          t('quality.untested.output'),
          t('quality.untested.contract'),
        ]}
        rows={rules.map(
          ({ contract, id, title, field, output, ...rule }, i) => ({
            key: `${output} ${contract} ${id ?? i}`,
            cells: [
              <>
                {title} {field && <code className={mono}>{field}</code>}
              </>,
              <>
                {rule.measure
                  ? t(`quality.measure.${rule.measure}`)
                  : t('quality.untested.noMeasure')}
                <div className={second}>{dimensionName(rule.dimension)}</div>
              </>,
              output,
              <Link to={`${tab}?${new URLSearchParams({ output, contract })}`}>
                {parseEntityRef(contract).name}
              </Link>,
            ],
          }),
        )}
      />
    </TitledCard>
  );
}
