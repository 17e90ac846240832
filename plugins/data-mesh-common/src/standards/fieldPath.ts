/** The name of a field, or the index in a list. */
export type FieldStep = string | number;

/** `spec.outputs[0].name` as its steps. */
export const fieldSteps = (path: string): FieldStep[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) =>
    index === undefined ? word : Number(index),
  );

/** What stands at a place; undefined when there is no such place. */
export const valueAt = (root: unknown, steps: readonly FieldStep[]): any =>
  steps.reduce((value: any, step) => value?.[step], root);
