import { isObject, Loose } from './readDocument';

/** Deeper than any real list of lists; it stops what contains itself. */
const MAX_DEPTH = 20;

/**
 * A field, and what it holds without a name of its own: the items of an array (a
 * list of lists has items in its items) and the values of a map, each with the
 * path from the field, such as `.items`.
 */
export function withHeld(
  field: Loose,
  at: string = '',
  depth: number = 0,
): { at: string; part: Loose }[] {
  const held = [
    ['items', field.items],
    ['map.value', isObject(field.map) ? field.map.value : undefined],
  ] as const;
  return [
    { at, part: field },
    ...held.flatMap(([name, part]) =>
      isObject(part) && depth < MAX_DEPTH
        ? withHeld(part, `${at}.${name}`, depth + 1)
        : [],
    ),
  ];
}
