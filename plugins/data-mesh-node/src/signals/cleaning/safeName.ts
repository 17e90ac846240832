import { createHash } from 'node:crypto';

/** Length of the longest name of a rule. */
export const MAX_NAME_LENGTH = 300;

/** Control characters, and halves of characters; no database stores them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu;

/** Most texts are on one line already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text on one line that any database can store. */
export const singleLine = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(UNSTORABLE, ' ').replace(/\s+/g, ' ').trim();

/** At most so many UTF-16 units, and never half a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/**
 * A name that can be stored: one line of 1 to 300 characters, the same in each
 * run. Of a longer one, the rest becomes a checksum, so that two names stay two.
 *
 * @param fallback - when nothing is left
 *
 * @public
 */
export function safeName(text: string, fallback = 'unnamed check'): string {
  const name = singleLine(text);
  if (name === '') return fallback;
  return shortened(name, MAX_NAME_LENGTH);
}

/** The text, or its beginning with a checksum of all of it. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : checksummed(text, max, text);
}

/** A text of which something was left out, with a checksum of what it was. */
export function checksummed(text: string, max: number, whole: string): string {
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 10);
  return `${cutText(text, max - hash.length - 1)} ${hash}`.trim();
}
