/** What stands in front of `://` may be of any length, and stays. */
const AFTER_SCHEME = /:\/\/([^\s"'`<>]*)/g;
/** `user:password@` where no `//` is in front; `urn:a@1.0` is a name. */
const USER_INFO =
  /(?<![^\s"'(,;=])(?!urn:|pkg:)[^\s:/@]{1,100}:(?!\/)[^\s/]{1,300}@(?=[^\s@])/gi;
const ORACLE_USER = /(jdbc:oracle:\w{1,20}:)[^\s@]{1,300}@/gi;
/** A query of an address without a scheme, such as a path in a store. */
const QUERY = /\?[\w.~%-]{1,100}=[^\s"'`<>]*/g;

/**
 * Addresses in a text without user names, passwords, queries and fragments:
 * any of them may be a credential.
 */
export function safeUrls(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(AFTER_SCHEME, (_, rest: string) => {
    const [bare] = rest.split(/[?#;]/, 1);
    const slash = bare.indexOf('/');
    const authority = slash < 0 ? bare : bare.slice(0, slash);
    const path = slash < 0 ? '' : bare.slice(slash);
    // A password may hold a slash: whatever stands before an @ goes.
    const user = path.lastIndexOf('@');
    if (user >= 0) return `://${path.slice(user + 1)}`;
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    return `://${host}${path}`;
  });
}

/** The same of an id or a place, which may have no scheme. */
export function safeAddress(text: string): string {
  if (!/[@?]|:\/\//.test(text)) return text;
  return safeUrls(text)
    .replace(ORACLE_USER, '$1')
    .replace(USER_INFO, '')
    .replace(QUERY, '');
}

/**
 * An address to link to, without user name, password, query and fragment.
 *
 * @returns undefined when it is no address of http or https, or longer than 2000
 * characters
 *
 * @public
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  return safeUrls(new URL(value).href) || undefined;
}
