import { posix } from 'node:path';
import { NavEntry } from './mkdocsConfig';

/** What mkdocs shows when mkdocs.yml has no `nav`: the folders as they are. */
export function navFromPages(pages: string[]): NavEntry[] {
  return navOfFolder('', [...pages].sort(inReadingOrder));
}

function navOfFolder(folder: string, pages: string[]): NavEntry[] {
  const entries = new Array<NavEntry>();
  const groups = new Map<string, string[]>();
  for (const page of pages) {
    const [first, ...rest] = page.slice(folder.length).split('/');
    if (rest.length === 0) {
      entries.push({ page });
    } else {
      groups.set(first, [...(groups.get(first) ?? []), page]);
    }
  }
  for (const [name, members] of groups) {
    const children = navOfFolder(`${folder}${name}/`, members);
    entries.push({ title: titleFromName(name), children });
  }
  return entries;
}

function inReadingOrder(left: string, right: string): number {
  const folders = posix.dirname(left).localeCompare(posix.dirname(right), 'en');
  return (
    folders ||
    Number(isFolderPage(right)) - Number(isFolderPage(left)) ||
    left.localeCompare(right, 'en')
  );
}

function isFolderPage(page: string): boolean {
  return /^(index|readme)\.md$/i.test(posix.basename(page));
}

/** `first-steps` → `First steps` */
export function titleFromName(name: string): string {
  const words = name.replace(/\.md$/i, '').replace(/[-_]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** Gives every page a title, and leaves out what has no file. */
export function completeNav(
  entries: NavEntry[],
  pageTitles: Map<string, string>,
): NavEntry[] {
  return entries.flatMap((entry): NavEntry[] => {
    if (entry.children) {
      const children = completeNav(entry.children, pageTitles);
      return children.length ? [{ ...entry, children }] : [];
    }
    if (entry.page && !pageTitles.has(entry.page)) {
      return [];
    }
    const title = entry.title ?? pageTitles.get(entry.page ?? '') ?? entry.href;
    return [{ ...entry, title }];
  });
}

/** All pages of the navigation in the order in which one reads them. */
export function readingOrder(entries: NavEntry[]): NavEntry[] {
  return entries
    .flatMap(entry => (entry.children ? readingOrder(entry.children) : [entry]))
    .filter(entry => entry.page);
}
