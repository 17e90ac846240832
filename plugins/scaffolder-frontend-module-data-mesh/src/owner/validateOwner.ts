import { identityApiRef } from '@backstage/core-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fullRef } from '../catalog/fullRef';
import { validationWords } from '../form/validationWords';
import { myGroups } from './myGroups';

/** Refuses a group that the signed-in person is not in. */
export const validateOwner: CustomFieldValidator<string> = async (
  owner,
  field,
  { apiHolder },
) => {
  if (!owner) return;
  const groups = await myGroups(apiHolder.get(identityApiRef)!);
  if (groups.includes(fullRef(owner, 'Group') ?? '')) return;
  const t = await validationWords(apiHolder);
  field.addError(
    groups.length
      ? t('product.owner.notYours', { owner, groups: groups.join(', ') })
      : t('product.owner.notYoursNone', { owner }),
  );
};
