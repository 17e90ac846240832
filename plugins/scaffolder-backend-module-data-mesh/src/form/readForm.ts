import { InputError } from '@backstage/errors';
import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod/v3';
import { productFormSchema } from './productFormSchema';

const schema = productFormSchema(z);

/**
 * The values of a form as they are. Throws an `InputError` that says in sentences
 * what is wrong with them: the scaffolder checks the shape of inputs only, and
 * what a JSON Schema cannot say is lost there.
 */
export function readForm(values: ProductForm): ProductForm {
  const { error } = schema.safeParse(values);
  if (!error) return values;
  throw new InputError(
    error.issues
      .map(({ path, message }) => `values.${path.join('.')}: ${message}`)
      .join('; '),
  );
}
