import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { fieldWords, isLocked } from '../form/fieldWords';
import { formValues } from '../form/formValues';
import { useProposal } from '../form/useProposal';
import { dataMeshFieldsTranslationRef } from '../translation';
import { nameFromTitle, nameProblem } from './nameRules';

/** The name of a product; follows the title until it is written by hand. */
export function DataProductName(props: FieldExtensionComponentProps<string>) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData, formContext, idSchema, rawErrors, required } = props;
  const { title, help } = fieldWords(
    props,
    t('product.name.title'),
    t('product.name.help'),
  );
  const values = formValues(formContext);
  const change = useProposal({
    value: formData,
    proposal: nameFromTitle(values.title ?? '') || undefined,
    values,
    onChange: props.onChange,
  });
  const problem = formData ? nameProblem(formData) : undefined;
  return (
    <TextField
      id={idSchema?.$id}
      label={title}
      value={formData ?? ''}
      onChange={event => change(event.target.value || undefined)}
      helperText={
        problem
          ? t(`product.name.${problem}`, { length: String(formData!.length) })
          : help
      }
      FormHelperTextProps={{ margin: 'dense', style: { marginLeft: 0 } }}
      error={Boolean(problem || rawErrors?.length)}
      disabled={isLocked(props)}
      required={required}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
      margin="dense"
      fullWidth
    />
  );
}
