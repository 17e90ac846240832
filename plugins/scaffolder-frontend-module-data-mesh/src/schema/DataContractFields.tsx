import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ContractField } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FormButton } from '../form/FormButton';
import Typography from '@material-ui/core/Typography';
import PasteIcon from '@material-ui/icons/FileCopyOutlined';
import { useState } from 'react';
import { FieldBlock } from '../form/FieldBlock';
import { fieldWords, isLocked } from '../form/fieldWords';
import { withoutBlanks } from '../form/withoutBlanks';
import { dataMeshFieldsTranslationRef } from '../translation';
import { FieldTable } from './FieldTable';
import { PasteDialog } from './PasteDialog';

/** The fields of a contract: read from a source, and edited as a table. */
export function DataContractFields(
  props: FieldExtensionComponentProps<ContractField[]>,
) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData, idSchema, required, onChange } = props;
  const [isPasting, setPasting] = useState(false);
  const fields = withoutBlanks(formData);
  const { title, help } = fieldWords(
    props,
    t('schema.title'),
    t('schema.help'),
  );
  const locked = isLocked(props);
  const id = idSchema?.$id ?? props.name;
  return (
    <FieldBlock title={title} help={help} required={required}>
      <FormButton
        size="small"
        variant="outlined"
        color="primary"
        startIcon={<PasteIcon />}
        disabled={locked}
        onClick={() => setPasting(true)}
      >
        {t('schema.paste')}
      </FormButton>
      <Typography variant="body2" color="textSecondary" role="status">
        {fields.length
          ? t('schema.count', { count: fields.length })
          : t('schema.none')}
      </Typography>
      <FieldTable
        id={id}
        title={title}
        fields={fields}
        disabled={locked}
        onChange={onChange}
      />
      {isPasting && (
        <PasteDialog
          id={`${id}-paste`}
          hasFields={fields.length > 0}
          onClose={() => setPasting(false)}
          onUse={(found, isAppended) => {
            onChange(isAppended ? [...fields, ...found] : found);
            setPasting(false);
          }}
        />
      )}
    </FieldBlock>
  );
}
