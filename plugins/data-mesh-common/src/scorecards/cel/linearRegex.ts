import { RE2JS } from 're2js';

/**
 * What `matches` is called after the rewrite. As long as the original, so that
 * positions in error messages stay true.
 */
export const LINEAR_MATCHES = 'reMatch';

const MAX_CACHED_PATTERNS = 500;
const patterns = new Map<string, RE2JS>();

/**
 * Whether a pattern is found in a text, in time linear to the text: the regular
 * expressions of JavaScript can take forever on a few characters.
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
  return compiled.matcher(text).find();
}
