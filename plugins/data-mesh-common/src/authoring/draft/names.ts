import { parseEntityRef } from '@backstage/catalog-model';
import { ProductForm } from '../ProductForm';

/** The output of a form; without one, the product's name as tables allow it. */
export function portName({
  name,
  port,
}: Pick<ProductForm, 'name' | 'port'>): string {
  return port || name.replace(/[^A-Za-z0-9]+/g, '_');
}

/** What people call the product; a field that was emptied again says nothing. */
export function titleOf({
  name,
  title,
}: Pick<ProductForm, 'name' | 'title'>): string {
  return title?.trim() || name;
}

/** The names of the API entities that hold a product's contracts. */
export function contractNames(product: string) {
  return {
    odcs: `${product}-v1`,
    asyncapi: `${product}-messages-v1`,
    openapi: `${product}-api-v1`,
  };
}

/** Where a product's files are, relative to the root of its repository. */
export function contractFile(entityName: string, standard: string): string {
  return `contracts/${entityName}.${standard}.yaml`;
}

/** What a new product and its ports begin with. */
export const FIRST_VERSION = '1.0.0';

/**
 * A ref as tools outside of Backstage show it: its name, with the namespace only
 * where it is not the default one. Undefined for what is no ref.
 */
export function plainName(
  ref: string | undefined,
  defaultKind: string,
): string | undefined {
  if (!ref) return undefined;
  try {
    const { namespace, name } = parseEntityRef(ref, {
      defaultKind,
      defaultNamespace: 'default',
    });
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return undefined;
  }
}
