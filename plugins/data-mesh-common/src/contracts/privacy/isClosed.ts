import { isObject, Loose } from '../odcs/readDocument';
import { sensitivityOf } from '../odcs/sensitivity';

/** Under it stand the objects of YAML whose fields another one takes over. */
export const MERGE_KEY = '<<';

/** Rank of `confidential`. */
const SENSITIVE = 2;

/** Names under which people say how closed something is. */
const CLASSIFICATIONS: ReadonlySet<string> = new Set([
  'classification',
  'dataclassification',
  'informationclassification',
  'securityclassification',
  'privacyclassification',
  'confidentiality',
  'confidentialitylevel',
  'sensitivity',
  'sensitivitylevel',
  'datasensitivity',
]);

/** Words that may stand beside `public` or `internal` without closing it. */
const FILLERS: ReadonlySet<string> = new Set(
  'and business class classification company corporate data for general group information level only or the to use'.split(
    ' ',
  ),
);
const OPEN_WORDS: ReadonlySet<string> = new Set([
  'public',
  'open',
  'internal',
  'private',
]);

/** A key in lower case, without what is between its words. */
export const plainKey = (key: string) =>
  key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** All of it is known, and says that more than a few may see the values. */
function isOpen(classification: string): boolean {
  const words = classification
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(non|not)[^\p{L}\p{N}]*public\b/gu, 'internal')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (
    words.some(word => OPEN_WORDS.has(word)) &&
    words.every(
      word =>
        OPEN_WORDS.has(word) || FILLERS.has(word) || /^[a-z]?\d$/.test(word),
    )
  );
}

const isNothing = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '');

/** A word that nobody agreed on may mean anything, so it closes. */
const closesAsClassification = (value: unknown) =>
  !isNothing(value) && !(typeof value === 'string' && isOpen(value));

const isNo = (value: unknown) =>
  isNothing(value) ||
  value === false ||
  value === 0 ||
  (typeof value === 'string' &&
    /^(no|none|false|0|n\/?a)$/i.test(value.trim()));

/** `classification: C3` or `pii: true`, wherever it stands. */
function closesAs(name: string, value: unknown): boolean {
  if (CLASSIFICATIONS.has(plainKey(name))) return closesAsClassification(value);
  return (
    typeof value !== 'object' &&
    !isNo(value) &&
    sensitivityOf(name) >= SENSITIVE
  );
}

/** Tags are any words, so only those count that are known. */
function hasClosedTag(tags: unknown): boolean {
  if (typeof tags === 'string') return sensitivityOf(tags) >= SENSITIVE;
  if (Array.isArray(tags)) return tags.some(hasClosedTag);
  return (
    isObject(tags) &&
    Object.entries(tags).some(
      ([name, value]) => closesAs(name, value) || hasClosedTag(value),
    )
  );
}

const isClosedBy = (custom: unknown): boolean =>
  isObject(custom) &&
  typeof custom.property === 'string' &&
  (closesAs(custom.property, custom.value) ||
    (typeof custom.value === 'object' &&
      custom.value !== null &&
      sensitivityOf(custom.property) >= SENSITIVE));

function hasClosedProperty(customProperties: unknown): boolean {
  if (Array.isArray(customProperties)) return customProperties.some(isClosedBy);
  return (
    isObject(customProperties) &&
    Object.entries(customProperties).some(([name, value]) =>
      closesAs(name, value),
    )
  );
}

/**
 * Whether the values of a field, a schema object or a contract are for few: it
 * is classified confidential or higher, or in words that nobody knows, or a tag
 * or a custom property says so. What says nothing is not closed by itself. What it
 * takes over from another object by a merge key of YAML counts as its own.
 */
export const isClosed = (element: Loose): boolean =>
  Object.entries(element).some(([name, value]) => {
    if (name === MERGE_KEY) {
      return [value].flat().some(base => isObject(base) && isClosed(base));
    }
    const key = plainKey(name);
    if (key === 'tags' || key === 'tag') return hasClosedTag(value);
    if (key === 'customproperties') return hasClosedProperty(value);
    return closesAs(name, value);
  });
