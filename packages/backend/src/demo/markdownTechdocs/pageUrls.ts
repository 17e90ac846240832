import { posix } from 'node:path';

/** `guide/index.md` and `guide/README.md` are the page of their folder. */
const folderPage = /(^|\/)(index|readme)\.md$/i;

/**
 * Where mkdocs puts a page: every page is a folder, so that addresses need no
 * extension. `guide/first-steps.md` becomes `guide/first-steps/`.
 */
export function pageUrl(page: string): string {
  if (folderPage.test(page)) {
    return page.replace(folderPage, '$1');
  }
  return page.replace(/\.md$/i, '/');
}

export function outputFile(page: string): string {
  return posix.join(pageUrl(page), 'index.html');
}

/** The address of something in the site as seen from a page's address. */
export function relativeUrl(fromUrl: string, toUrl: string): string {
  const path = posix.relative(fromUrl, toUrl) || '.';
  return toUrl === '' || toUrl.endsWith('/') ? `${path}/` : path;
}

/**
 * Rewrites what an author wrote (a path from one Markdown file to another, or
 * to an image) to what works between the published pages.
 */
export function publishedLink(page: string, href: string): string {
  const [, path, suffix] = /^([^?#]*)(.*)$/.exec(href)!;
  const leavesTheSite = /^([a-z][a-z0-9+.-]*:|\/)/i.test(path);
  if (path === '' || leavesTheSite) {
    return href;
  }
  const target = posix.normalize(posix.join(posix.dirname(page), path));
  if (target.startsWith('..')) {
    return href;
  }
  const targetUrl = /\.md$/i.test(target) ? pageUrl(target) : target;
  return relativeUrl(pageUrl(page), targetUrl) + suffix;
}
