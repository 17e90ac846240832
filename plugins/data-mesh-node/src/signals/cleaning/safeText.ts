import { withoutCredentialsInId } from './credentials';
import { knownNames, withoutEmails, withoutQuoted } from './literals';
import { checksummed, cutText, shortened, singleLine } from './safeName';
import { safeAddress, safeUrls } from './safeUrl';
import { withoutSql } from './sql';

/** More costs only time: what is stored is shorter. */
const MAX_READ = 1000;
/** The longest text that is looked at for addresses. */
const MAX_ADDRESS = 10_000;
/** In places, other quotation marks are around names of tables. */
const LITERAL = /(?<!\w)'(?:.*?'(?!\w)|.*$)/g;
/** Nothing of what is looked for is without one of these. */
const SUSPECT =
  /['?@=]|:\s|:\/\/|\b(?:select|with|insert|update|delete|merge|create|alter|drop|values|where|from)\b/i;
const QUOTE_OR_AT = /["'“‘«@]|:\/\//;

function withoutSecrets(line: string): string {
  if (!SUSPECT.test(line)) return line;
  const address = safeAddress(cutText(line, MAX_ADDRESS));
  return withoutCredentialsInId(withoutSql(cutText(address, MAX_READ))).replace(
    LITERAL,
    "'…'",
  );
}

/**
 * What may be stored of an id, a source, the name of a job: one line without
 * credentials, user names and queries of addresses, SQL and text in single
 * quotation marks. It is the same in each run: where something was left out or cut,
 * a checksum of the whole is behind it, so that two ids stay two. An address to link
 * to is for `safeUrl`.
 *
 * @param maxLength - of the result, in UTF-16 units; at least 12
 * @returns '' when there is nothing
 *
 * @public
 */
export function safeText(text: string, maxLength: number): string {
  const line = singleLine(text);
  const safe = withoutSecrets(line);
  if (safe === line) return shortened(line, maxLength);
  return checksummed(safe.trim(), maxLength, line);
}

/**
 * The same of the name of a table or a place: it has to be the same as others call
 * it, so that there is no checksum unless it is too long.
 */
export function safePlace(text: string, maxLength: number): string {
  return shortened(withoutSecrets(singleLine(text)).trim(), maxLength);
}

/**
 * The name of a check as somebody typed it, but for text in quotation marks and
 * addresses of e-mail: they may be values of somebody's data.
 *
 * @param names - may stay, such as those of the field and the table
 */
export function safeRule(
  text: string,
  names: readonly (string | undefined)[] = [],
): string {
  if (!QUOTE_OR_AT.test(text)) return text;
  const line = safeUrls(singleLine(text));
  const read = cutText(line, MAX_READ);
  const safe = withoutEmails(withoutQuoted(read, knownNames(names)));
  return line === read ? safe : checksummed(safe, MAX_READ, line);
}
