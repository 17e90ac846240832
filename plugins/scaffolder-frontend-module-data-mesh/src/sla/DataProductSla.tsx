import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { SlaForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FieldBlock } from '../form/FieldBlock';
import { fieldWords, isLocked } from '../form/fieldWords';
import { formValues } from '../form/formValues';
import { dataMeshFieldsTranslationRef } from '../translation';
import { DurationInput } from './DurationInput';
import { Unit } from './isoDuration';
import { PercentInput } from './PercentInput';
import { promisesFor } from './promises';

/** What a template can say of the field. */
export type SlaOptions = {
  /** Which promises are asked for; by default those of the port's type. */
  promises?: string[];
  /** What the output is, where no value of the form says it. */
  portType?: string;
};

const defaultUnits: Record<string, Unit> = {
  freshness: 'hours',
  latency: 'minutes',
  frequency: 'days',
  retention: 'years',
};

/** What the contract promises about time. */
export function DataProductSla(
  props: FieldExtensionComponentProps<SlaForm, SlaOptions>,
) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData: sla = {}, formContext, idSchema, uiSchema } = props;
  const { title, help } = fieldWords(props, t('sla.title'), t('sla.help'));
  const options = uiSchema?.['ui:options'];
  const promises = promisesFor(
    options?.promises,
    options?.portType ?? formValues(formContext).portType,
  );
  const locked = isLocked(props);
  const set = (change: SlaForm) => {
    const known = Object.entries({ ...sla, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    props.onChange(Object.fromEntries(known));
  };
  return (
    <FieldBlock title={title} help={help} required={props.required}>
      {promises.map(promise => {
        const id = `${idSchema?.$id}_${promise}`;
        const label = t(`sla.${promise}`);
        return promise === 'availability' ? (
          <PercentInput
            key={promise}
            id={id}
            label={label}
            value={sla.availability}
            disabled={locked}
            onChange={value => set({ availability: value })}
          />
        ) : (
          <DurationInput
            key={promise}
            id={id}
            label={label}
            value={sla[promise]}
            defaultUnit={defaultUnits[promise]}
            disabled={locked}
            onChange={value => set({ [promise]: value })}
          />
        );
      })}
    </FieldBlock>
  );
}
