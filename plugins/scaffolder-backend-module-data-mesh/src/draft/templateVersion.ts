import { TemplateInfo } from '@backstage/plugin-scaffolder-common';

/** On a Template: its version, which its products remember. */
const TEMPLATE_VERSION_ANNOTATION = 'data-mesh/template-version';

/** `<template ref>@<version>`, the value of a product's `data-mesh/template`. */
export function templateVersion(
  info: TemplateInfo | undefined,
): string | undefined {
  if (!info) return undefined;
  const version =
    info.entity?.metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION];
  return version ? `${info.entityRef}@${version}` : info.entityRef;
}
