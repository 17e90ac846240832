import {
  MAX_PRODUCT_NAME_LENGTH,
  PRODUCT_NAME_PATTERN,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A name made of a title; empty when no letter or digit is left. */
export function nameFromTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase('en-US')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MAX_PRODUCT_NAME_LENGTH)
    .replace(/-$/, '');
}

/** What is wrong with a name, or undefined. */
export function nameProblem(name: string): 'invalid' | 'tooLong' | undefined {
  if (name.length > MAX_PRODUCT_NAME_LENGTH) return 'tooLong';
  return PRODUCT_NAME_PATTERN.test(name) ? undefined : 'invalid';
}
