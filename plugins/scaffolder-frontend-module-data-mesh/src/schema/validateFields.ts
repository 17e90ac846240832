import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  ContractField,
  MAX_CONTRACT_FIELDS,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { validationWords } from '../form/validationWords';
import { withoutBlanks } from '../form/withoutBlanks';
import { nameProblems } from './fieldList';

/** Refuses a schema that no contract can hold. */
export const validateFields: CustomFieldValidator<ContractField[]> = async (
  value,
  field,
  { apiHolder },
) => {
  const t = await validationWords(apiHolder);
  const fields = withoutBlanks(value);
  if (!fields.length) {
    field.addError(t('schema.invalid.none'));
    return;
  }
  if (fields.length > MAX_CONTRACT_FIELDS) {
    field.addError(
      t('schema.invalid.tooMany', {
        max: MAX_CONTRACT_FIELDS.toLocaleString(),
        number: fields.length.toLocaleString(),
      }),
    );
  }
  const problems = nameProblems(fields);
  const unnamed = problems.indexOf('empty');
  if (unnamed >= 0) {
    field.addError(
      t('schema.invalid.unnamed', { number: String(unnamed + 1) }),
    );
  }
  const twice = fields.filter((_field, i) => problems[i] === 'twice');
  for (const name of new Set(twice.map(one => one.name))) {
    field.addError(t('schema.invalid.twice', { name }));
  }
};
