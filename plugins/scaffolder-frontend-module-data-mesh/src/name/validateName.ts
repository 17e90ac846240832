import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { refsOfNewProduct } from '@backstage-data-mesh/plugin-data-mesh-common';
import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { validationWords } from '../form/validationWords';
import { nameProblem } from './nameRules';

/** Refuses a name that is malformed, or that the catalog already has. */
export const validateName: CustomFieldValidator<string> = async (
  name,
  field,
  { apiHolder },
) => {
  if (!name) return;
  const t = await validationWords(apiHolder);
  const problem = nameProblem(name);
  if (problem) {
    field.addError(
      t(`product.name.${problem}`, { length: String(name.length) }),
    );
    return;
  }
  try {
    const { items } = await apiHolder.get(catalogApiRef)!.getEntitiesByRefs({
      entityRefs: refsOfNewProduct(name),
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    });
    for (const entity of items) {
      if (entity) {
        field.addError(
          t('product.name.taken', { ref: stringifyEntityRef(entity) }),
        );
      }
    }
  } catch (error) {
    field.addError(
      t('product.name.unchecked', { message: messageOf(error as Error) }),
    );
  }
};
