import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { isWellFormedRef } from '../../kinds/wellFormedRef';
import { slug } from './entityNames';

/**
 * The ref that a text is, such as `customer`, `web/customer` or
 * `domain:default/customer`; undefined for a text that is none.
 */
export function writtenRef(text: string, kind: string): string | undefined {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: kind,
      defaultNamespace: 'default',
    });
    return isWellFormedRef(ref) ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}

/** The ref that words stand for, which may be a title such as `Customer Care`. */
export const refOfWords = (text: string, kind: string): string =>
  writtenRef(text, kind) ??
  stringifyEntityRef({ kind, namespace: 'default', name: slug(text) });
