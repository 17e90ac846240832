/** Twice what a readable document may hold, see odcs/readDocument.ts. */
const MAX_VALUES = 500_000;
const MAX_DEPTH = 200;

/**
 * Whether a document has more in it than can be compared. It counts what is
 * repeated by reference each time, and stops at documents that contain themselves.
 */
export function isTooLarge(document: unknown): boolean {
  let left = MAX_VALUES;
  const exceeds = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return true;
    if (typeof value !== 'object' || value === null) return false;
    return Object.values(value).some(below => exceeds(below, depth + 1));
  };
  return exceeds(document, 0);
}
