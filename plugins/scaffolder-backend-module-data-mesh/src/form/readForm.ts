import { InputError } from '@backstage/errors';
import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod/v3';
import { productFormSchema } from './productFormSchema';

const schema = productFormSchema(z);

/**
 * Texts in which dbt, pipelines and templates would find code of theirs, such as
 * `{{ env_var('…') }}` in a description.
 */
function* templateMarkers(
  value: unknown,
  path: string,
): Generator<{ path: string; marker: string }> {
  if (typeof value === 'string') {
    const [marker] = /\{[{%#]/.exec(value) ?? [];
    if (marker) yield { path, marker };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    yield* templateMarkers(below, `${path}.${key}`);
  }
}

/**
 * The values of a form as they are. Throws an `InputError` that says in sentences
 * what is wrong with them: the scaffolder checks the shape of inputs only, and
 * what a JSON Schema cannot say is lost there.
 */
export function readForm(values: ProductForm): ProductForm {
  const [marked] = templateMarkers(values, 'values');
  if (marked) {
    throw new InputError(
      `${marked.path}: "${marked.marker}" is not allowed in a text; tools that read the repository would take it for an instruction`,
    );
  }
  const { error } = schema.safeParse(values);
  if (!error) return values;
  throw new InputError(
    error.issues
      .map(({ path, message }) => `values.${path.join('.')}: ${message}`)
      .join('; '),
  );
}
