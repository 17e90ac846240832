import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fullRef } from '../catalog/fullRef';
import { validationWords } from '../form/validationWords';

/** Refuses a domain that the catalog does not have, such as a prefilled one. */
export const validateDomain: CustomFieldValidator<string> = async (
  domain,
  field,
  { apiHolder },
) => {
  if (!domain) return;
  const ref = fullRef(domain, 'Domain');
  const entity =
    ref && (await apiHolder.get(catalogApiRef)!.getEntityByRef(ref));
  if (entity) return;
  const t = await validationWords(apiHolder);
  field.addError(t('product.domain.gone', { ref: ref ?? domain }));
};
