import { RE2JS } from 're2js';

/**
 * What `matches` is called after the rewrite. As long as the original, so that
 * positions in error messages stay true.
 */
export const LINEAR_MATCHES = 'reMatch';

const MAX_CACHED_PATTERNS = 500;
/** Characters of a text that are looked at: linear is long for a book, too. */
const MAX_TEXT_LENGTH = 4_000;
const patterns = new Map<string, RE2JS>();

/**
 * Whether a pattern is found in the first 4,000 characters of a text, in time
 * linear to it: the regular expressions of JavaScript can take forever on a few
 * characters.
 *
 * @throws Error - when the pattern is not one of RE2
 */
export function linearMatch(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    compiled = RE2JS.compile(pattern);
    if (patterns.size >= MAX_CACHED_PATTERNS) patterns.clear();
    patterns.set(pattern, compiled);
  }
  return compiled.matcher(text.slice(0, MAX_TEXT_LENGTH)).find();
}
