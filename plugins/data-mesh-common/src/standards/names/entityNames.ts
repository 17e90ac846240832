const MAX_NAME = 63;
const MAX_TAG = 63;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version =
  /^\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?([-+][\w.+-]+)?\s*$/i;

/** Eight signs that tell texts apart (FNV-1a). */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) {
    hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * A text as the catalog takes it for a name. What is too long is cut, and what has
 * no letter of this alphabet is replaced; a digest keeps both apart from others.
 */
export function slug(text: string, maxLength: number = MAX_NAME): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  if (plain && plain.length <= maxLength) return plain;
  const start = plain.slice(0, maxLength - 9).replace(/[^a-z0-9]+$/, '');
  return [start || 'x', digestOf(text)].join('-');
}

/** The number before the first dot of a version; undefined when there is none. */
export const majorOf = (text: string): string | undefined =>
  version.exec(text)?.[1].replace(/^0+(?=\d)/, '');

/** A version as SemVer writes it: `v2.1` is 2.1.0. What is none stays as it is. */
export function semanticVersion(text: string): string {
  const parts = version.exec(text);
  if (!parts) return text.trim();
  const [, ...numbers] = parts.slice(0, 4);
  return (
    numbers.map(number => Number(number ?? 0)).join('.') + (parts[4] ?? '')
  );
}

/** An id that a machine made says nothing: then the name names the entity. */
const wordsFor = (id: string, name: string): string =>
  (uuid.test(id) && name) || id || name;

export const productName = (id: string, name: string): string =>
  slug(wordsFor(id, name));

/** A name with an end that is never cut off. */
export const withEnd = (words: string, end: string): string =>
  slug(words, MAX_NAME - end.length) + end;

/** `<id>-v<major>`, as long as the id does not end so already. */
export function contractName(id: string, name: string, text: string): string {
  const words = wordsFor(id, name);
  const major = majorOf(text);
  if (major === undefined || new RegExp(`[-_.]v${major}$`, 'i').test(words)) {
    return slug(words);
  }
  return withEnd(words, `-v${major}`);
}

/** A tag as the catalog takes it, or nothing. */
export const tagOf = (text: string): string =>
  text
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9+#]+/g, '-')
    .slice(0, MAX_TAG)
    .replace(/^-+|-+$/g, '');
