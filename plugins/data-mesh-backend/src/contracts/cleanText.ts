/** Longest id, version or name that is kept, in characters. */
export const MAX_TEXT_LENGTH = 500;

/**
 * A text of a stranger as any database takes it: PostgreSQL refuses NUL and half
 * characters, and no index takes what is very long.
 */
export function cleanText(text: string, length: number = MAX_TEXT_LENGTH) {
  return (
    text
      .slice(0, length)
      // eslint-disable-next-line no-control-regex
      .replace(/\u0000/g, '\uFFFD')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}
