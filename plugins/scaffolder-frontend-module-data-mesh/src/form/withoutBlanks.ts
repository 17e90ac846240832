/**
 * The items of a list that say something. Where a template asks for at least one
 * item, the form begins with an empty one, which is none for us.
 */
export function withoutBlanks<T extends object>(list: T[] | undefined): T[] {
  // Prefilled values come from an address, where anything may stand.
  if (!Array.isArray(list)) return [];
  return list.filter(
    item =>
      typeof item === 'object' && item !== null && Object.keys(item).length,
  );
}
