import { withoutCredentials } from './credentials';
import { knownNames, withoutEmails, withoutQuoted } from './literals';
import { cutText, singleLine } from './safeName';
import { safeUrls } from './safeUrl';
import { withoutSql } from './sql';

const MAX_MESSAGE_LENGTH = 300;
/** Enough to find the 300 characters in; the rest costs only time. */
const MAX_READ = 1000;

/** From here on, a message says how the tool was made, or shows a row. */
const CUT_FROM = [
  /\btraceback \(most recent call last\)/i,
  /\n[ \t]{0,40}at [\w$.<>]{1,200} ?\(/,
  /\bFile "[^"\n]{0,300}", line \d/,
  /\bfailing rows? contains?\b/i,
  /\bcompiled (?:sql|code) at\b/i,
  /\b(?:failed|bad|sample|offending|unexpected|invalid)[\w ]{0,20}\b(?:rows?|records?|samples?|values?)\s?(?:\(s\))?\s?:/i,
];

/** Behind these words, databases show the value that they did not like. */
const VALUES_IN_WORDS: [RegExp, string][] = [
  // Of a key there may be parentheses in the value: up to the last one.
  [/\b(values? (?:(?:is|are|was|were|of):? )?)\((?:.*\)|.*$)/i, '$1(…)'],
  [/(\) ?= ?)\((?:.*\)|.*$)/, '$1(…)'],
  [
    /\b((?:invalid|illegal|malformed|unrecogni[sz]ed|not a valid) [a-z][^:]{0,80}|out of range): .*$/i,
    '$1: …',
  ],
  [
    /\b((?:could not|cannot|can't|can ?not|unable to|failed to|fail(?:ed|ure)?|error)(?: while| when| in)? (?:convert|cast|pars|coerc|decod|deserializ|interpret)(?:e|ing|ion)?)\b.*$/i,
    '$1 …',
  ],
];

const KEY_VALUE = /([\w.\-)\]]{1,60})\s?=\s?(\([^)]*\)?|[^\s=,;]+)/g;
const BRACKETS = /\[[^[\]]*\]|\{[^{}]*\}/g;
const ONLY_PLACE = /^\[\d{1,6}(?::\d{1,6})?\]$/;
const TOKEN = /[\w+=~-]{20,}/g;
const LONG_NUMBER = /\b\d(?:[ -]?\d){11,}\b/g;

/**
 * What may be stored of a tool's message: one line of at most 300 characters
 * without rows of data, SQL, credentials and stack traces. Text in quotation
 * marks becomes '…', for it may be a value of somebody's data. Only the first 1,000
 * characters are looked at.
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
  const known = knownNames(options.names);
  let message = firstWords(text);
  for (const cut of CUT_FROM) {
    const found = cut.exec(message);
    if (found) message = message.slice(0, found.index);
  }
  message = withoutCredentials(safeUrls(withoutSql(singleLine(message))));
  message = withoutEmails(withoutQuoted(message, known));
  for (const [words, masked] of VALUES_IN_WORDS) {
    message = message.replace(words, masked);
  }
  message = withoutLists(withoutPairs(message, known))
    .replace(TOKEN, token => (isSecretive(token, known) ? '…' : token))
    .replace(LONG_NUMBER, '…');
  return (
    cutText(message.replace(/\s+/g, ' ').trim(), MAX_MESSAGE_LENGTH) ||
    undefined
  );
}

/** Half a word may be a password whose @ is left out. */
function firstWords(text: string): string {
  if (text.length <= MAX_READ) return text;
  const kept = text.slice(0, MAX_READ);
  const end = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return `${kept.slice(0, end + 1)}…`;
}

function withoutPairs(text: string, known: ReadonlySet<string>): string {
  if (!text.includes('=')) return text;
  return text.replace(KEY_VALUE, (pair, key: string, value: string) =>
    isPlain(value, known) ? pair : `${key}=…`,
  );
}

function withoutLists(text: string): string {
  if (!/[[{]/.test(text)) return text;
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
