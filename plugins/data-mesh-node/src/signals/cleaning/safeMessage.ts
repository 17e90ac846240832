import { cutText, singleLine } from './safeName';
import { safeUrls } from './safeUrl';

const MAX_MESSAGE_LENGTH = 300;
/** Enough to find the 300 characters in; the rest costs only time. */
const MAX_READ = 8_000;

const SQL_LEFT_OUT = '(SQL left out)';

/** From here on, a message says how the tool was made, or shows a row. */
const CUT_FROM = [
  /\btraceback \(most recent call last\)/i,
  /\n\s*at [\w$.<>]+\s*\(/,
  /\n?\s*File "[^"\n]*", line \d+/,
  /\bfailing rows? contains?\b/i,
  /\bcompiled (?:sql|code) at\b/i,
  /\b(?:failed|bad|sample|offending|unexpected|invalid)[\w ]{0,20}\b(?:rows?|records?|samples?|values?)\s*(?:\(s\))?\s*:/i,
];

const SQL =
  /(?:\bselect\s+\S|\bwith\s+[\w"`]+\s+as\s*\(|\binsert\s+into\b|\bupdate\s+\S+\s+set\b|\bdelete\s+from\b|\bmerge\s+into\b|\b(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:table|view|temp\w*|schema)\b|\bvalues\s*\(|\bwhere\s+[^\s=<>]+\s*(?:[=<>]|!=|\b(?:in|like|between|is)\b)|\bfrom\s+\S+\s+(?:where|join|group|order|limit)\b)/i;

const SECRET_WORDS =
  'password|passwd|passphrase|pwd|token|secret|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|authorization|credential';
/** Parts of ordinary words as well, such as `passed` and `assigned`. */
const SECRET_IF_WHOLE =
  'pass|auth|bearer|cookie|session|signature|sig|sas|uid|user|username|login';
const SECRET_NAME = `[\\w-]*(?:${SECRET_WORDS})[\\w-]*|\\b(?:${SECRET_IF_WHOLE})\\b`;

const CREDENTIAL = new RegExp(
  `(${SECRET_NAME})["'\`]?\\s*(?:[:=]+>?|\\bis\\b)\\s*(?:(?:bearer|basic|digest)\\s+)?(?:"[^"]*"?|'[^']*'?|\\S+)`,
  'gi',
);
const SCHEME_CREDENTIAL = /\b(bearer|basic|digest)\s+[^\s,;]{6,}/gi;
const EMAIL = /[^\s"'`<>()[\]{},;=:]+@[^\s"'`<>()[\]{},;]+/g;
const KEY_VALUE = /([\w.\-)\]]+)\s?=\s?(\([^)]*\)?|[^\s=,;]+)/g;
/** A quotation mark opens where no word ends, so that it's no apostrophe. */
const QUOTED =
  /(?<![\w])(?:"((?:\\.|""|[^"\\])*)"|'((?:\\.|[^\\])*?)'(?!\w)|`([^`]*)`|“([^”]*)”|‘([^’]*)’|«([^»]*)»)/g;
const OPEN_QUOTE = /(?<![\w…])["'`“‘«](?!…).*$/;
const BRACKETS = /\[[^[\]]*\]|\{[^{}]*\}/g;
const ONLY_PLACE = /^\[\d{1,6}(?::\d{1,6})?\]$/;
const TOKEN = /[\w+=~-]{20,}/g;
const LONG_NUMBER = /\b\d(?:[ -]?\d){11,}\b/g;

/**
 * What may be stored of a tool's message: one line of at most 300 characters
 * without rows of data, SQL, credentials and stack traces. Text in quotation
 * marks becomes '…', for it may be a value of somebody's data.
 *
 * @param options - `names` are words that may stay, such as those of the field
 * and the table
 * @returns undefined when nothing is left
 *
 * @public
 */
export function safeMessage(
  text: unknown,
  options: { names?: readonly (string | undefined)[] } = {},
): string | undefined {
  if (typeof text !== 'string') return undefined;
  const known = new Set(options.names?.flatMap(namesIn));
  let message = text.slice(0, MAX_READ);
  for (const cut of CUT_FROM) message = message.split(cut)[0];
  message = singleLine(message);
  const sql = SQL.exec(message);
  if (sql) message = `${message.slice(0, sql.index)}${SQL_LEFT_OUT}`;
  message = safeUrls(message)
    .replace(CREDENTIAL, '$1=…')
    .replace(SCHEME_CREDENTIAL, '$1 …')
    .replace(QUOTED, (quoted, ...parts: (string | undefined)[]) => {
      const inner = parts.slice(0, 6).find(part => part !== undefined) ?? '';
      return known.has(inner) ? quoted : "'…'";
    });
  message = withoutOpenQuote(message, known)
    .replace(EMAIL, '…')
    .replace(KEY_VALUE, (pair, key: string, value: string) =>
      isPlain(value, known) ? pair : `${key}=…`,
    );
  message = withoutLists(message)
    .replace(TOKEN, token => (isSecretive(token, known) ? '…' : token))
    .replace(LONG_NUMBER, '…');
  return (
    cutText(message.replace(/\s+/g, ' ').trim(), MAX_MESSAGE_LENGTH) ||
    undefined
  );
}

/** A name, and its last part: `analytics.orders` and `orders`. */
function namesIn(name: string | undefined): string[] {
  return name ? [name, ...name.split('.')] : [];
}

function withoutOpenQuote(text: string, known: ReadonlySet<string>): string {
  // Those that were kept must not be taken for one that never ends.
  const kept = text.replace(
    /(["'`“‘«])([^"'`“”‘’«»]*)["'`”’»]/g,
    (all, _, name) => (known.has(name) ? all.replace(/./g, 'x') : all),
  );
  const open = OPEN_QUOTE.exec(kept.replace(/'…'/g, 'xxx'));
  return open ? `${text.slice(0, open.index)}…` : text;
}

function withoutLists(text: string): string {
  const once = text.replace(BRACKETS, list =>
    ONLY_PLACE.test(list) ? list : `${list[0]}…${list.at(-1)}`,
  );
  // What never ends, and what holds another list.
  return once.replace(/([[{])(?!(?:…|\d{1,6}(?::\d{1,6})?)[\]}]).*$/, '$1…');
}

function isPlain(value: string, known: ReadonlySet<string>): boolean {
  return /^[-+]?\d+(?:\.\d+)?%?\.?$/.test(value) || known.has(value);
}

function isSecretive(token: string, known: ReadonlySet<string>): boolean {
  if (known.has(token)) return false;
  const mixed = /\d/.test(token) && /[a-z]/i.test(token);
  return mixed || (/[A-Z]/.test(token) && /[a-z]/.test(token));
}
