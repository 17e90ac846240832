import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/**
 * What a template says of a field, before what we say of it; JSON Schema comes
 * after the UI's own options, as in all fields of the scaffolder.
 */
export function fieldWords(
  { schema, uiSchema }: FieldExtensionComponentProps<any, any>,
  title: string,
  help: string,
): { title: string; help: string } {
  const options = uiSchema?.['ui:options'];
  return {
    title: uiSchema?.['ui:title'] ?? options?.title ?? schema.title ?? title,
    help:
      uiSchema?.['ui:description'] ??
      options?.description ??
      schema.description ??
      help,
  };
}

/** Whether a template, or the form, lets nobody change a field. */
export function isLocked({
  disabled,
  readonly,
  uiSchema,
}: FieldExtensionComponentProps<any, any>): boolean {
  return Boolean(disabled || readonly || uiSchema?.['ui:disabled']);
}
