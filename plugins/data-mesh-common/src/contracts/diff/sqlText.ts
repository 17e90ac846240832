/** Texts, names in quotes and comments, in which case and space may matter. */
const QUOTED =
  /('(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)/;
/** Dialects in which a quote may end elsewhere. */
const OTHER_QUOTES = /\\|\$\w*\$/;

const oneSpace = (text: string) => text.trim().replace(/\s+/g, ' ');

/**
 * A query in the form in which two of them are equal that differ only in case
 * or space outside of quotes. One whose quotes cannot be told keeps its case.
 */
export function plainSql(query: string): string {
  const parts = query.split(QUOTED);
  const outside = parts.filter((_, i) => i % 2 === 0);
  if (
    OTHER_QUOTES.test(query) ||
    outside.some(part => /['"`]|\/\*/.test(part))
  ) {
    return oneSpace(query);
  }
  return parts
    .map((part, i) =>
      i % 2 === 0 ? part.replace(/\s+/g, ' ').toLowerCase() : part,
    )
    .join('')
    .trim();
}
