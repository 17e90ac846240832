const URL_TEXT =
  /\b([a-z][a-z0-9+.-]*:)?([a-z][a-z0-9+.-]*):\/\/([^\s"'`<>]*)/gi;

/**
 * Addresses in a text without user names, passwords, queries and fragments:
 * any of them may be a credential.
 */
export function safeUrls(text: string): string {
  return text.replace(URL_TEXT, (_, outer = '', scheme, rest: string) => {
    const [bare] = rest.split(/[?#;]/);
    const slash = bare.indexOf('/');
    const authority = slash < 0 ? bare : bare.slice(0, slash);
    const path = slash < 0 ? '' : bare.slice(slash);
    // A password may hold a slash: whatever stands before an @ goes.
    const user = path.lastIndexOf('@');
    if (user >= 0) return `${outer}${scheme}://${path.slice(user + 1)}`;
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    return `${outer}${scheme}://${host}${path}`;
  });
}

/** An address to link to: http or https, at most 2000 characters. */
export function linkOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  return safeUrls(new URL(value).href) || undefined;
}
