import { MAX_LIST_ITEMS } from './factTypes';

/**
 * The first items of a list, as many as facts may have. The same product always
 * keeps the same ones.
 */
export function atMost<T>(
  list: readonly T[],
  max: number = MAX_LIST_ITEMS,
): T[] {
  return list.slice(0, max);
}
