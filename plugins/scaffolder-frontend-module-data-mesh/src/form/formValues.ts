import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';

/** All values of a template's form so far, those of other pages included. */
export function formValues(formContext: unknown): Partial<ProductForm> {
  const { formData } = (formContext ?? {}) as { formData?: unknown };
  return typeof formData === 'object' && formData !== null ? formData : {};
}
