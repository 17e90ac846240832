import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { SlaForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { validationWords } from '../form/validationWords';
import { isIsoDuration } from './isoDuration';
import { PROMISES } from './promises';

/** Refuses what is no duration, such as a prefilled value. */
export const validateSla: CustomFieldValidator<SlaForm, any> = async (
  sla,
  field,
  { apiHolder },
) => {
  if (!sla) return;
  const t = await validationWords(apiHolder);
  for (const promise of PROMISES) {
    if (promise === 'availability') continue;
    const value = sla[promise];
    if (value !== undefined && !isIsoDuration(value)) {
      field.addError(t('sla.invalid', { promise: t(`sla.${promise}`), value }));
    }
  }
  const { availability } = sla;
  if (availability !== undefined && !(availability >= 0 && availability <= 100))
    field.addError(t('sla.invalidPercent'));
};
