import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { validationWords } from '../form/validationWords';
import { withoutBlanks } from '../form/withoutBlanks';

/** Refuses inputs that the catalog does not have any more. */
export const validateInputs: CustomFieldValidator<InputForm[]> = async (
  value,
  field,
  { apiHolder },
) => {
  if (!Array.isArray(value) || !value.length) return;
  const t = await validationWords(apiHolder);
  const inputs = withoutBlanks(value);
  if (!inputs.length) field.addError(t('inputs.noneChosen'));
  const refs = [...new Set(inputs.flatMap(({ from }) => from || []))];
  if (inputs.some(({ from }) => !from)) field.addError(t('inputs.incomplete'));
  if (!refs.length) return;
  const { items } = await apiHolder.get(catalogApiRef)!.getEntitiesByRefs({
    entityRefs: refs,
    fields: ['kind', 'metadata.namespace', 'metadata.name'],
  });
  const gone = refs.filter((_ref, i) => !items[i]);
  if (gone.length) {
    field.addError(t('inputs.gone', { refs: gone.join(', ') }));
  }
};
