import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FieldBlock } from '../form/FieldBlock';
import { fieldWords, isLocked } from '../form/fieldWords';
import { withoutBlanks } from '../form/withoutBlanks';
import { dataMeshFieldsTranslationRef } from '../translation';
import { ChosenInputs } from './ChosenInputs';
import { inputKey } from './inputKey';
import { SourceSearch } from './SourceSearch';

/** What the product reads. */
export function DataProductInputs(
  props: FieldExtensionComponentProps<InputForm[]>,
) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData, idSchema, required, onChange } = props;
  const inputs = withoutBlanks(formData);
  const { title, help } = fieldWords(
    props,
    t('inputs.title'),
    t('inputs.help'),
  );
  const locked = isLocked(props);
  const keys = new Set(inputs.map(inputKey));
  return (
    <FieldBlock title={title} help={help} required={required}>
      <ChosenInputs
        inputs={inputs}
        disabled={locked}
        onRemove={index => onChange(inputs.filter((_input, i) => i !== index))}
      />
      {!locked && (
        <SourceSearch
          id={idSchema?.$id ?? props.name}
          isChosen={input => keys.has(inputKey(input))}
          onAdd={input => onChange([...inputs, input])}
        />
      )}
    </FieldBlock>
  );
}
