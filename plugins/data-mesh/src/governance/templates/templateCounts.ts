import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** How many products came from a version of a template. */
export interface TemplateCount {
  /** Ref of the template; what is no ref as it was written. */
  template: string;
  isRef: boolean;
  /** Missing when the product does not say. */
  version?: string;
  products: number;
}

/** Reads the values of the annotation, `<template ref>@<version>` or a ref. */
export function templateCounts(
  values: readonly { value: string; count: number }[],
): TemplateCount[] {
  return values
    .map(({ value, count }) => {
      const at = value.lastIndexOf('@');
      const template = at > 0 ? value.slice(0, at) : value;
      const version = at > 0 ? value.slice(at + 1) || undefined : undefined;
      try {
        const ref = stringifyEntityRef(
          parseEntityRef(template, {
            defaultKind: 'Template',
            defaultNamespace: 'default',
          }),
        );
        return { template: ref, isRef: true, version, products: count };
      } catch {
        return { template, isRef: false, version, products: count };
      }
    })
    .sort(
      (a, b) =>
        a.template.localeCompare(b.template) ||
        (b.version ?? '').localeCompare(a.version ?? '', undefined, {
          numeric: true,
        }),
    );
}
