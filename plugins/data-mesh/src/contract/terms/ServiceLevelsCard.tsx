import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { SlaView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { slaTarget } from './slaTarget';

/** The name of a service level as a heading has it. */
const titled = (name: string) =>
  name.charAt(0).toLocaleUpperCase() + name.slice(1);

/** What is said below the name of a service level. */
function SlaNotes({ sla }: { sla: SlaView }) {
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const notes = [
    sla.elements.length > 0 &&
      t('contract.sla.ofElements', { elements: sla.elements.join(', ') }),
    sla.driver,
    sla.description,
    sla.schedule,
  ].filter(Boolean);
  return notes.length > 0 ? (
    <div className={second} dir="auto">
      {notes.join(' · ')}
    </div>
  ) : null;
}

function Target({ sla }: { sla: SlaView }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const target = slaTarget(sla);
  if (target.kind === 'percent') {
    return <>{t('contract.sla.percent', { value: target.value })}</>;
  }
  if (target.kind === 'text') return <>{target.text}</>;
  const words = t(`contract.sla.unit.${target.unit}`, { count: target.count });
  return (
    <>
      {/^(frequency|fy)$/i.test(sla.property)
        ? t('contract.sla.every', { interval: words })
        : words}
    </>
  );
}

/** What a contract promises of its data's service; *Quality* has what was measured. */
export function ServiceLevelsCard({ slas }: { slas: readonly SlaView[] }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard title={t('contract.sla.title')}>
      {slas.length === 0 ? (
        <Text color="secondary">{t('contract.sla.none')}</Text>
      ) : (
        <PlainTable
          label={t('contract.sla.title')}
          heads={[t('contract.sla.property'), t('contract.sla.target')]}
          rows={slas.map((sla, i) => ({
            key: `${i}`,
            cells: [
              <>
                {titled(sla.property)}
                <SlaNotes sla={sla} />
              </>,
              <Target sla={sla} />,
            ],
          }))}
        />
      )}
    </TitledCard>
  );
}
