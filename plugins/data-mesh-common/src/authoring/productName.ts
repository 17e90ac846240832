import { contractNames } from './draft/names';

/**
 * What may name a new product. Its repository, folder, tables and topics have the
 * same name, so it begins with a letter, holds nothing that one of them refuses, and
 * is no word that YAML takes for something else.
 *
 * @public
 */
export const PRODUCT_NAME_PATTERN =
  /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The catalog allows 63 characters, and the names of a product's contracts are up
 * to 12 longer than its own.
 *
 * @public
 */
export const MAX_PRODUCT_NAME_LENGTH = 50;

/**
 * Full refs of the entities that a product of this name may bring.
 *
 * @public
 */
export function refsOfNewProduct(name: string): string[] {
  return [
    `dataproduct:default/${name}`,
    ...Object.values(contractNames(name)).map(api => `api:default/${api}`),
  ];
}
