import { ScorecardResult } from '@backstage-data-mesh/plugin-data-mesh-common';

/** So much of a digest that the moment finds room in the column beside it. */
const DIGEST_LENGTH = 22;
const SEPARATOR = '.';
/** Base 36, so that a moment takes seven characters. */
const RADIX = 36;

/** When the first tolerance of a check ends, in whole seconds since 1970. */
function firstEnd({ checks }: ScorecardResult): number | undefined {
  const ends = checks.flatMap(({ atRiskUntil }) => atRiskUntil ?? []).sort();
  return ends.length ? Math.ceil(Date.parse(ends[0]) / 1000) : undefined;
}

/**
 * A digest with the moment at which the result turns into another one although
 * nothing is found that differs: when the tolerance of a check ends, be it one
 * that holds the level or not.
 *
 * @param digest - of the result without its past
 * @param result - with its past, as it is written
 */
export function datedDigest(digest: string, result: ScorecardResult): string {
  const end = firstEnd(result);
  if (end === undefined) return digest;
  return digest.slice(0, DIGEST_LENGTH) + SEPARATOR + end.toString(RADIX);
}

/** Whether a stored digest is that of what was found, and its moment ahead. */
export function isUpToDate(stored: string, digest: string, now: Date): boolean {
  const [found, end] = stored.split(SEPARATOR);
  if (end === undefined) return found === digest;
  return (
    found === digest.slice(0, DIGEST_LENGTH) &&
    now.getTime() < parseInt(end, RADIX) * 1000
  );
}
