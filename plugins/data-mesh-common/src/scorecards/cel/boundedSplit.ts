/** What `split` is called after the rewrite, see `LINEAR_MATCHES`. */
export const BOUNDED_SPLIT = 'parts';

/** Most pieces of a text: a description may have a hundred thousand words. */
export const MAX_PIECES = 1000;

/**
 * Splits a text as CEL does, into a bounded number of pieces: the last one is
 * all the rest.
 *
 * @param limit - most pieces; negative for as many as there may be
 */
export function boundedSplit(
  text: string,
  separator: string,
  limit: number = -1,
): string[] {
  const most = limit < 0 ? MAX_PIECES : Math.min(limit, MAX_PIECES);
  if (most === 0) return [];
  const pieces = text.split(separator, most);
  if (pieces.length < most) return pieces;
  const before = pieces.slice(0, -1);
  const begin = before.reduce(
    (at, piece) => at + piece.length + separator.length,
    0,
  );
  return [...before, text.slice(begin)];
}
