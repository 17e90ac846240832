const PLACEHOLDERS =
  /^(todo|tbd|tba|n\/?a|placeholder|lorem ipsum|description( of)?|xxx+|fill (me )?in|coming soon|work in progress|wip|to be (done|defined|described|added)|add (a )?description)\b/i;

/** Placeholders that real sentences begin with as well: "None of it may …". */
const SHORT_PLACEHOLDERS = /^(none|test)\b/i;
const SHORT_WORDS = 5;

const NOT_ASCII = /[\u0080-\uffff]/;

function isPlaceholder(text: string): boolean {
  return (
    PLACEHOLDERS.test(text) ||
    (SHORT_PLACEHOLDERS.test(text) && words(text).length <= SHORT_WORDS)
  );
}

/** Words are runs of letters or digits; scripts without spaces count by signs. */
function words(text: string): string[] {
  const spaced = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Most texts have none of those signs, and looking for them takes long.
  if (!NOT_ASCII.test(text)) return spaced;
  const signs =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
    ) ?? [];
  return signs.length > spaced.length ? signs : spaced;
}

/** Whether a text has at least three different words, in whatever letters. */
function hasThreeWords(text: string): boolean {
  if (NOT_ASCII.test(text)) {
    return new Set(words(text.toLocaleLowerCase('en-US'))).size >= 3;
  }
  // Each contract has dozens of texts, and nearly all begin with three words.
  const different = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z0-9]+/g)) {
    different.add(word);
    if (different.size === 3) return true;
  }
  return false;
}

const plain = (text: string) =>
  words(text.toLocaleLowerCase('en-US')).join(' ');

/**
 * Whether a text says something: at least three different words, no
 * placeholder, and not just one of the given names in other letters.
 *
 * @public
 */
export function meaningful(text: string, ...names: string[]): boolean {
  const trimmed = text.trim();
  if (!hasThreeWords(trimmed) || isPlaceholder(trimmed)) return false;
  return !names.some(name => name !== '' && plain(name) === plain(trimmed));
}
