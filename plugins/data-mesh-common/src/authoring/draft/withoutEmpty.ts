import { JsonObject, JsonValue } from '@backstage/types';

/** A document in the making: parts that were not filled in are undefined. */
export type Draft =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Draft[]
  | { readonly [key: string]: Draft };

function clean(value: Draft): JsonValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value
      .map(clean)
      .filter((item): item is JsonValue => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value !== 'object') return value as JsonValue;
  const entries = Object.entries(value).flatMap(([key, part]) => {
    const kept = clean(part);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** Leaves out what nobody filled in, so that files hold no empty promises. */
export function withoutEmpty(document: {
  readonly [key: string]: Draft;
}): JsonObject {
  return (clean(document) ?? {}) as JsonObject;
}
