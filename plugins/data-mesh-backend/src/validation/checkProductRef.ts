import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { refused } from './refused';

// As the catalog writes a ref in full; PostgreSQL cannot store NUL, which is
// no white space.
const PRODUCT_REF = /^dataproduct:[^/:\s\0]+\/[^/:\s\0]+$/;

/**
 * The ref of a data product in full, in small letters.
 *
 * @param field - what the error names
 * @param context - with a default kind a name alone is a ref as well
 * @throws InputError - when it is no ref, or one of another kind
 */
export function checkProductRef(
  field: string,
  value: string,
  context?: { defaultKind: 'DataProduct' },
): string {
  const allowed = 'the ref of a data product, dataproduct:<namespace>/<name>';
  let full: string;
  try {
    full = stringifyEntityRef(parseEntityRef(value, context));
  } catch {
    throw refused(field, value, allowed);
  }
  if (!PRODUCT_REF.test(full)) throw refused(field, value, allowed);
  return full;
}
