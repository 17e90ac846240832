import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** A ref as the catalog writes it, or undefined when it is none. */
export function fullRef(
  ref: string | undefined,
  defaultKind: string,
): string | undefined {
  if (!ref) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}

/** What is left of a ref for people, where no title is known. */
export function shortRef(ref: string): string {
  return ref.replace(/^[^:]+:/, '').replace(/^default\//, '');
}
