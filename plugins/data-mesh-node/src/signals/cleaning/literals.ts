/** A quotation mark opens where no word ends, so that it's no apostrophe. */
const QUOTED =
  /(?<![\w])(?:"((?:\\.|""|[^"\\])*)"|'((?:\\.|[^\\])*?)'(?!\w)|`([^`]*)`|“([^”]*)”|‘([^’]*)’|«([^»]*)»)/g;
const OPEN_QUOTE = /(?<![\w…])["'`“‘«](?!…).*$/;
const IN_QUOTES = /(["'`“‘«])([^"'`“”‘’«»]*)["'`”’»]/g;
/** With what may stand in front of an address, as in `email=a@b.c`. */
const WORD = /[^\s"'`<>()[\]{},;]+/g;

/** The text with '…' for what stands in quotation marks and is not known. */
export function withoutQuoted(
  text: string,
  known: ReadonlySet<string>,
): string {
  if (!/["'`“‘«]/.test(text)) return text;
  const closed = text.replace(
    QUOTED,
    (quoted, ...parts: (string | undefined)[]) => {
      const inner = parts.slice(0, 6).find(part => part !== undefined) ?? '';
      return known.has(inner) ? quoted : "'…'";
    },
  );
  // Those that were kept must not be taken for one that never ends.
  const kept = closed.replace(IN_QUOTES, (all, _, name) =>
    known.has(name) ? all.replace(/./g, 'x') : all,
  );
  const open = OPEN_QUOTE.exec(kept.replace(/'…'/g, 'xxx'));
  return open ? `${closed.slice(0, open.index)}…` : closed;
}

/** The text with … for addresses of e-mail. */
export function withoutEmails(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(WORD, word => {
    const at = word.indexOf('@');
    const begin = 1 + Math.max(...[':', '='].map(c => word.lastIndexOf(c, at)));
    const isAddress = at > begin && at < word.length - 1;
    return isAddress ? `${word.slice(0, begin)}…` : word;
  });
}

/** Names that may stay in a text, and their last parts: of `core.orders`, `orders`. */
export const knownNames = (
  names: readonly (string | undefined)[] = [],
): ReadonlySet<string> =>
  new Set(names.flatMap(name => (name ? [name, ...name.split('.')] : [])));
