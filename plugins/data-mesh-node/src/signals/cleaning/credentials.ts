const SECRET_WORDS =
  'password|passwd|passphrase|pwd|token|secret|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|authorization|credential';
/** Parts of ordinary words as well, such as `passed` and `assigned`. */
const SECRET_IF_WHOLE =
  'pass|auth|bearer|cookie|session|signature|sig|sas|uid|user|username|login';
const SECRET_NAME = `(?:${SECRET_WORDS})[\\w-]{0,60}|\\b(?:${SECRET_IF_WHOLE})\\b`;
const VALUE = `(?:(?:bearer|basic|digest)\\s)?(?:"[^"]*"?|'[^']*'?|\\S+)`;

const CREDENTIAL = new RegExp(
  `(${SECRET_NAME})["'\`]?\\s?(?:[:=]{1,3}>?|\\bis\\b)\\s?${VALUE}`,
  'gi',
);
/** In an id, words such as `user:` and `token is` are no sign of one. */
const CREDENTIAL_IN_ID = new RegExp(
  `((?:${SECRET_WORDS})[\\w-]{0,60}(?=\\s?=|:\\s)|\\b(?:${SECRET_IF_WHOLE})(?==))\\s?[:=]\\s?(?:"[^"]*"?|'[^']*'?|[^\\s;&,]+)`,
  'gi',
);
const SCHEME_CREDENTIAL = /\b(bearer|basic|digest)\s[^\s,;]{6,}/gi;

/** A sentence on one line with … for passwords, tokens and the like. */
export const withoutCredentials = (line: string): string =>
  line.replace(CREDENTIAL, '$1=…').replace(SCHEME_CREDENTIAL, '$1 …');

/** The same of an id, a name or a place, such as `Server=h;Password=x`. */
export const withoutCredentialsInId = (line: string): string =>
  line.replace(CREDENTIAL_IN_ID, '$1=…');
